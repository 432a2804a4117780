/** See `table.ts` for what the columns say. */
export const chat = `
GET    /api/chat/conversations                                          anybody              401 yes yes yes  yes 403
POST   /api/chat/resume                                                 anybody              401 yes yes yes  yes 403
POST   /api/chat/conversations/direct                                   anybody              401 yes yes yes  yes 403
POST   /api/chat/conversations/:id/read                                 anybody              401 404 404 404  404 403  yes yes
POST   /api/chat/conversations/:id/read@aside                           anybody              401 404 404 404  404 403  yes 404
POST   /api/chat/conversations/:id/unread                               anybody              401 404 404 404  404 403  yes yes
PUT    /api/chat/conversations/:id/own                                  anybody              401 404 404 404  404 403  yes yes
PUT    /api/chat/conversations/:id/own@aside                            anybody              401 404 404 404  404 403  yes 404
PUT    /api/chat/order                                                  anybody              401 yes yes yes  yes 403
POST   /api/chat/conversations                                          chat.channels.create 401 yes yes yes  yes 403
GET    /api/chat/open-channels                                          anybody              401 yes yes yes  yes 403
POST   /api/chat/conversations/:id/join                                 anybody              401 yes yes yes  yes 403  yes yes
POST   /api/chat/conversations/:id/join@members                         anybody              401 404 404 404  404 403  404 404
PUT    /api/chat/conversations/:id                                      anybody              401 404 404 404  404 403  yes yes
PUT    /api/chat/conversations/:id/settings                             anybody              401 404 404 404  404 403  yes 403
PUT    /api/chat/conversations/:id/members                              anybody              401 404 404 404  404 403  yes 403
PUT    /api/chat/conversations/:id/owner                                anybody              401 404 404 404  404 403  yes 403
POST   /api/chat/conversations/:id/archive                              anybody              401 404 404 404  404 403  yes 403
POST   /api/chat/conversations/:id/reopen                               anybody              401 404 404 404  404 403  yes 403
POST   /api/chat/conversations/:id/leave                                anybody              401 404 404 404  404 403  yes yes
GET    /api/chat/conversations/:id/messages                             anybody              401 404 404 404  404 403  yes yes
GET    /api/chat/conversations/:id/messages@aside                       anybody              401 404 404 404  404 403  yes 404
POST   /api/chat/conversations/:id/messages                             anybody              401 404 404 404  404 403  yes yes
POST   /api/chat/conversations/:id/messages@aside                       anybody              401 404 404 404  404 403  yes 404
GET    /api/chat/conversations/:id/messages/:seq                        anybody              401 404 404 404  404 403  yes yes
GET    /api/chat/conversations/:id/messages/:seq@aside                  anybody              401 404 404 404  404 403  yes 404
PUT    /api/chat/conversations/:id/messages/:seq                        anybody              401 404 404 404  404 403  yes 403
PUT    /api/chat/conversations/:id/messages/:seq@aside                  anybody              401 404 404 404  404 403  yes 404
DELETE /api/chat/conversations/:id/messages/:seq                        anybody              401 404 404 404  404 403  yes 403
DELETE /api/chat/conversations/:id/messages/:seq@aside                  anybody              401 404 404 404  404 403  yes 404
PUT    /api/chat/conversations/:id/messages/:seq/reactions/:emoji       anybody              401 404 404 404  404 403  yes yes
PUT    /api/chat/conversations/:id/messages/:seq/reactions/:emoji@aside anybody              401 404 404 404  404 403  yes 404
DELETE /api/chat/conversations/:id/messages/:seq/reactions/:emoji       anybody              401 404 404 404  404 403  yes yes
DELETE /api/chat/files/:id                                              anybody              401 yes yes yes  yes 403
GET    /api/chat/files/:id                                              anybody              401 404 404 404  404 403  yes 404
GET    /api/chat/files/:id@sent                                         anybody              401 404 404 404  404 403  yes yes
GET    /api/chat/files/:id@aside                                        anybody              401 404 404 404  404 403  yes 404
GET    /api/chat/files/:id/preview                                      anybody              401 404 404 404  404 403  yes 404
GET    /api/chat/files/:id/preview@sent                                 anybody              401 404 404 404  404 403  yes yes
GET    /api/chat/files/:id/preview@aside                                anybody              401 404 404 404  404 403  yes 404
GET    /api/chat/files/:id/picture                                      anybody              401 404 404 404  404 403  yes 404
GET    /api/chat/files/:id/picture@sent                                 anybody              401 404 404 404  404 403  yes yes
GET    /api/chat/files/:id/picture@aside                                anybody              401 404 404 404  404 403  yes 404
GET    /api/chat/preferences                                            anybody              401 yes yes yes  yes 403
PUT    /api/chat/preferences                                            anybody              401 yes yes yes  yes 403
GET    /api/chat/notice                                                 anybody              401 yes yes yes  yes 403
PUT    /api/chat/notice                                                 chat.notice.write    401 403 403 yes  yes 403
POST   /api/chat/notice/seen                                            anybody              401 yes yes yes  yes 403
POST   /api/chat/files                                                  anybody              401 yes yes yes  yes 403
`;
