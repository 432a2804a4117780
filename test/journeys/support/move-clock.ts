// Loaded before the application: its clock shows the day of the journey, and goes on as clocks do.
const ahead = Number(process.env['MIAOU_JOURNEY_AHEAD_MS']);
const present = Date.now;
Date.now = () => present() + ahead;
