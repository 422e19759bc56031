package io.ashbyconnector.transport.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names to addresses on the public internet only: one that leads into a network of its own, as a service or
 * whoever controls a name could want it to, is refused. Its answers are what is connected to, so that a name cannot lead
 * elsewhere a moment later.
 */
final class PublicAddresses implements DnsResolver {

    private final DnsResolver names;
    private final boolean loopback;
    private final @Nullable ProxySettings proxy;

    /**
     * Makes one.
     *
     * @param loopback whether this machine itself counts as public, as it does for a service that runs on it
     * @param proxy is reached wherever it is; null for none
     */
    PublicAddresses(DnsResolver names, boolean loopback, @Nullable ProxySettings proxy) {
        this.names = names;
        this.loopback = loopback;
        this.proxy = proxy;
    }

    /**
     * Looks at a host before anything is sent to it. What goes through a proxy is resolved there; here it is refused if it is
     * known to be no public address.
     */
    void check(String scheme, String host) throws InternalAddressException {
        if (proxy == null || !(proxy.isFor(scheme, host) || proxy.host().equalsIgnoreCase(host))) {
            return; // resolve() looks at it
        }
        try {
            requirePublic(host, names.resolve(host));
        } catch (InternalAddressException internal) {
            throw internal;
        } catch (UnknownHostException onlyTheProxyKnows) {
            // A network with a proxy often has no names of the outside.
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (proxy == null || !proxy.host().equalsIgnoreCase(host)) {
            requirePublic(host, addresses);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    private void requirePublic(String host, InetAddress[] addresses) throws InternalAddressException {
        if (!Arrays.stream(addresses).allMatch(this::isAllowed)) {
            throw new InternalAddressException(host);
        }
    }

    private boolean isAllowed(InetAddress address) {
        return isPublic(address) || (loopback && address.isLoopbackAddress());
    }

    /** By the registries of special-purpose addresses, RFC 6890 and what updates it. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int offset) {
        int first = bytes[offset] & 0xff;
        int second = bytes[offset + 1] & 0xff;
        int third = bytes[offset + 2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127; // carrier-grade NAT
            case 169 -> second != 254; // link-local
            case 172 -> second < 16 || second > 31;
            case 192 ->
                second != 168
                        && !(second == 0 && (third == 0 || third == 2)) // protocol assignments, documentation
                        && !(second == 88 && third == 99); // 6to4 relays
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100); // benchmarks, documentation
            case 203 -> !(second == 0 && third == 113); // documentation
            default -> first < 224; // multicast, reserved, broadcast
        };
    }

    /** Global unicast, without the ranges within it that lead elsewhere or nowhere. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        if (first == 0x64 && second == 0xff9b && Arrays.equals(bytes, 4, 12, new byte[8], 0, 8)) {
            return isPublic4(bytes, 12); // an IPv4 address behind NAT64
        }
        if (first == 0x2002) {
            return isPublic4(bytes, 2); // an IPv4 address by 6to4
        }
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8); // Teredo among others; documentation
        return first >>> 13 == 1 && !special && !(first == 0x3fff && second < 0x1000);
    }

    /** A host leads into a network of its own. */
    static final class InternalAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        InternalAddressException(String host) {
            super(host + " is not a public address");
        }
    }
}
