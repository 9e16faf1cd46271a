package io.anxin.notification.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which addresses the program may be sent to by what somebody typed: public ones, and those of
/// networks that the operator allows by `anxin.webhooks.allowed-networks` (such as
/// `10.1.0.0/16,127.0.0.1/32`). Everything special by RFC 6890 and its kin is refused, also inside
/// IPv6 forms of IPv4 addresses.
@Component
class AddressGuard {

    /// A stretch of addresses.
    private static final class Network {

        private final byte[] address;
        private final int bits;

        private Network(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        static Network of(String text) {
            String[] parts = text.strip().split("/", 2);
            try {
                byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
                int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * 8;
                if (bits < 0 || bits > address.length * 8) {
                    throw new IllegalArgumentException(text);
                }
                return new Network(address, bits);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("no network: " + text, e);
            }
        }

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Network> SPECIAL =
            networks(
                    "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,"
                            + "192.0.0.0/24,192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,"
                            + "198.51.100.0/24,203.0.113.0/24,224.0.0.0/4,240.0.0.0/4,"
                            + "::/96,::1/128,100::/64,2001::/23,2001:db8::/32,3fff::/20,5f00::/16,"
                            + "fc00::/7,fe80::/10,fec0::/10,ff00::/8");

    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final Network LOCAL_NAT64 = Network.of("64:ff9b:1::/48");
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");

    private final List<Network> allowed;

    AddressGuard(@Value("${anxin.webhooks.allowed-networks:}") String allowed) {
        this.allowed = networks(allowed);
    }

    private static List<Network> networks(String text) {
        return Arrays.stream(text.split(","))
                .filter(part -> !part.isBlank())
                .map(Network::of)
                .toList();
    }

    boolean allows(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (allowed.stream().anyMatch(network -> network.holds(bytes))) {
            return true;
        }
        if (SPECIAL.stream().anyMatch(network -> network.holds(bytes))
                || LOCAL_NAT64.holds(bytes)) {
            return false;
        }
        return !(address instanceof Inet6Address) || carriesAllowed(bytes);
    }

    /// An IPv6 address that stands for an IPv4 one is as good as that.
    private boolean carriesAllowed(byte[] bytes) {
        if (NAT64.holds(bytes)) {
            return allows(inner(bytes, 12));
        }
        return !SIX_TO_FOUR.holds(bytes) || allows(inner(bytes, 2));
    }

    private static InetAddress inner(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
