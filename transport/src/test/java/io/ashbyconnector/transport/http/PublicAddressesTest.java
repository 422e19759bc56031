package io.ashbyconnector.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.transport.http.PublicAddresses.InternalAddressException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private static final ProxySettings PROXY =
            new ProxySettings("proxy.test", 8080, null, null, List.of("direct.test"));

    private static DnsResolver answering(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] all = new InetAddress[addresses.length];
                for (int index = 0; index < all.length; index++) {
                    all[index] = InetAddress.getByName(addresses[index]);
                }
                if (all.length == 0) {
                    throw new UnknownHostException(host);
                }
                return all;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "3fff::1"
            })
    void internalAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "11.0.0.1", "100.63.0.1", "100.128.0.1", "169.253.1.1", "172.15.0.1", "172.32.0.1",
                "192.0.1.1", "192.167.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.1", "2600:9000::1", "2a00::1",
                "2001:4860:4860::8888", "64:ff9b::101:101", "2002:101:101::"
            })
    void publicAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameThatAlsoLeadsInsideIsRefused() {
        PublicAddresses addresses = new PublicAddresses(answering("1.1.1.1", "10.0.0.1"), false, null);

        assertThatThrownBy(() -> addresses.resolve("files.test")).isInstanceOf(InternalAddressException.class);
    }

    @Test
    void thisMachineCountsOnlyForAServiceOnIt() {
        assertThatCode(() -> new PublicAddresses(answering("127.0.0.1"), true, null).resolve("localhost"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new PublicAddresses(answering("127.0.0.1"), false, null).resolve("localhost"))
                .isInstanceOf(InternalAddressException.class);
        assertThatThrownBy(() -> new PublicAddresses(answering("10.0.0.1"), true, null).resolve("localhost"))
                .isInstanceOf(InternalAddressException.class);
    }

    @Test
    void aProxyMayBeInside() {
        PublicAddresses addresses = new PublicAddresses(answering("10.0.0.1"), false, PROXY);

        assertThatCode(() -> addresses.resolve("proxy.test")).doesNotThrowAnyException();
        assertThatThrownBy(() -> addresses.resolve("direct.test")).isInstanceOf(InternalAddressException.class);
    }

    @Test
    void whatGoesThroughAProxyIsLookedAtAsFarAsItsNameIsKnown() {
        PublicAddresses internal = new PublicAddresses(answering("10.0.0.1"), false, PROXY);
        assertThatThrownBy(() -> internal.check("https", "files.test")).isInstanceOf(InternalAddressException.class);
        assertThatThrownBy(() -> internal.check("https", "proxy.test")).isInstanceOf(InternalAddressException.class);

        PublicAddresses unknown = new PublicAddresses(answering(), false, PROXY);
        assertThatCode(() -> unknown.check("https", "files.test")).doesNotThrowAnyException();
    }
}
