import { own, type Service } from '../../model';

/** The number under which clients reach a port of a service: that of the Service before it. */
export const servicePort = ({ ports, servicePorts }: Pick<Service, 'ports' | 'servicePorts'>, name: string): number =>
  own(servicePorts, name) ?? own(ports, name) ?? 0;
