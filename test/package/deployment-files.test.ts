import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// No container engine runs these files here: a linter reads them, and they are compared with what the product knows.

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Service {
  image: string;
  build?: string;
  environment: Record<string, string>;
  volumes: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
}

const compose = parse(read('compose.yaml')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services);
const dockerfile = read('Dockerfile');
const unit = read('deploy/miaou.service');

/** What the configuration reads, by its own source. */
const known = new Set(
  [...read('src/platform/runtime/server/config.ts').matchAll(/'((?:MIAOU|DATABASE)_[A-Z_]+)'/g)].map(
    ([, name]) => name!,
  ),
);
const named = (text: string) => [...text.matchAll(/\b(?:MIAOU|DATABASE)_[A-Z_]+\b/g)].map(([name]) => name);

describe('the Dockerfile', () => {
  it('has nothing that its linter complains of', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  it('is read by a linter that finds faults', () => {
    expect(validate(dockerfile.replace('USER node', 'USR node'))).not.toEqual([]);
    expect(validate(dockerfile.replace('EXPOSE 3000', 'EXPOSE port'))).not.toEqual([]);
  });

  it('ends as somebody who is not root, with its data in a volume', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('ENTRYPOINT'));
    expect(last).toMatch(/MIAOU_DATA=(\/data)[\s\S]*VOLUME \1\n/);
  });
});

describe('compose.yaml', () => {
  it('declares every volume that a service keeps, and keeps every volume it declares', () => {
    const kept = services.flatMap(([, service]) => service.volumes.map((volume) => volume.split(':')[0]!));
    expect(kept.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });

  it('waits for services that are there and tell when they are well', () => {
    for (const [, { depends_on = {} }] of services) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(compose.services[name]?.healthcheck?.test, name).toBeDefined();
        expect(condition).toBe('service_healthy');
      }
    }
  });

  it('opens no port to the network, and has no password written down', () => {
    for (const [, { ports = [] }] of services) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
    const settings = services.flatMap(([, { environment }]) => Object.entries(environment));
    const secrets = settings.filter(([name, value]) => /PASSWORD/.test(name) || /:\/\/\w+:/.test(value));
    expect(secrets.map(([name]) => name)).toEqual(['DATABASE_URL', 'POSTGRES_PASSWORD']);
    for (const [, value] of secrets) expect(value).toContain('${POSTGRES_PASSWORD:?');
  });

  it('speaks to the database under its own name, with the account that it was given', () => {
    const { host, username, pathname } = new URL(
      compose.services['miaou']!.environment['DATABASE_URL']!.replace(/\$\{[^}]*\}/, 'secret'),
    );
    const { POSTGRES_USER, POSTGRES_DB } = compose.services[host]!.environment;
    expect([username, pathname]).toEqual([POSTGRES_USER, `/${POSTGRES_DB}`]);
  });
});

describe('the systemd unit', () => {
  it('is made of sections, remarks and settings only', () => {
    for (const line of unit.split('\n')) expect(line).toMatch(/^$|^#|^\[\w+\]$|^[A-Z]\w+=/);
    for (const section of ['[Unit]', '[Service]', '[Install]']) expect(unit).toContain(`\n${section}\n`);
  });

  it('keeps the data where it lets them be written', () => {
    const [, folder] = /^StateDirectory=(\w+)$/m.exec(unit)!;
    expect(unit).toContain(`MIAOU_DATA=/var/lib/${folder}\n`);
  });

  it('is what a command beside it runs as, on the same folder and by the same variables', () => {
    const command = read('deploy/miaou-as-service');
    for (const shared of [/^User=.*$/m, /^UMask=.*$/m, /^EnvironmentFile=.*$/m, /^WorkingDirectory=.*$/m])
      expect(command).toContain(`--property=${shared.exec(unit)![0]} `);
    expect(command).toContain(`--setenv=${/MIAOU_DATA=.*$/m.exec(unit)![0]} `);
    expect(command).toContain(/^ExecStart=(\S+)/m.exec(unit)![1]);
  });
});

describe('every variable that these files and their page name', () => {
  it.each([
    'Dockerfile',
    'compose.yaml',
    'deploy/miaou.service',
    'deploy/miaou-as-service',
    'docs/deployment.md',
  ])('%s: is one that the configuration reads', (path) => {
    const names = named(read(path));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});
