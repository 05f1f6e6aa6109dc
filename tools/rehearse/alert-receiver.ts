import { alertsOf, type Environment } from '../../lib/model';
import { confinedServer } from './confined-server';

/** Where a rehearsal keeps the alerts that it is told of. */
export interface AlertAddress {
  /** Of the Service. */
  readonly name: string;
  readonly namespace: string;
  readonly port: number;
}

/**
 * Prints the body of each request, as a line, and says that all is well. It is written in what the image with Git brings along.
 */
const program = (port: number): string => `
use IO::Socket::INET; $| = 1;
my $server = IO::Socket::INET->new(LocalPort => ${port}, Listen => 16, ReuseAddr => 1) or die $!;
while (my $client = $server->accept) {
  eval {
    local $SIG{ALRM} = sub { die }; alarm 10;
    my $length = 0;
    while (<$client>) { $length = $1 if /^content-length:\\s*(\\d+)/i; last if /^\\r?$/ }
    read $client, my $body, $length;
    print "$body\\n" if $length;
    print $client "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n";
  };
  alarm 0;
  close $client;
}`;

/** Where alerts are sent, if that is a Service of the rehearsal's own namespace: `http://alerts.rehearsal.svc:8080/`. */
export function alertAddress(environment: Environment, namespace: string): AlertAddress | undefined {
  const alerts = alertsOf(environment);
  if (alerts?.to !== 'webhook' || alerts.url.local === undefined) return undefined;
  const { hostname, port } = new URL(alerts.url.local);
  const [name = '', place, svc] = hostname.split('.');
  return place === namespace && svc === 'svc' ? { name, namespace, port: Number(port || 80) } : undefined;
}

/** A server that keeps in its log what it is told. */
export const alertReceiver = (address: AlertAddress, image: string): object[] =>
  confinedServer({ ...address, image, command: ['perl', '-e', program(address.port)] });
