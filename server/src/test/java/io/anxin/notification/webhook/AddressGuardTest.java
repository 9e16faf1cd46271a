package io.anxin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only what is public is called, unless the operator says otherwise.
class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.8",
                "172.16.3.4",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.2.7",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.1.2.3",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:c0a8:101::",
                "2001:db8::1",
                "2001::1"
            })
    void specialAddressesAreRefused(String address) {
        assertThat(guard.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::"
            })
    void publicAddressesAreCalled(String address) {
        assertThat(guard.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void theOperatorMayAllowNetworks() {
        AddressGuard open = new AddressGuard("10.1.0.0/16, 127.0.0.1/32,fd00::/8");
        assertThat(open.allows(InetAddress.ofLiteral("10.1.200.3"))).isTrue();
        assertThat(open.allows(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(open.allows(InetAddress.ofLiteral("fd00::9"))).isTrue();
        assertThat(open.allows(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
        assertThat(open.allows(InetAddress.ofLiteral("127.0.0.2"))).isFalse();
    }

    @Test
    void aNetworkThatIsNoneIsToldAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressGuard("10.0.0.0/40"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressGuard("intranet"));
    }
}
