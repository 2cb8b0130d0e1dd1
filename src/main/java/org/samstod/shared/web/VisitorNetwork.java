package org.samstod.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The network of the internet that a visitor asks from, by which whoever has many addresses is still one: the first 24 bits of an IPv4
 * address, the first 64 of an IPv6 one (its subnet, RFC 4291 section 2.5.4). Where a proxy asks, its visitor's ({@link Proxies}).
 */
public final class VisitorNetwork {

    /** The networks of this machine alone (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
    private static final Set<String> HERE = Set.of("7f0000", "0000000000000000");
    private static final int IPV4 = 4;
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 8;

    private VisitorNetwork() {
    }

    /** The network that a request comes from, as a key to count by. */
    public static String of(HttpServletRequest request) {
        return network(Proxies.configured().visitor(request));
    }

    /**
     * The same for limits that would shut out everybody at once: empty when this machine itself asks. That is a proxy beside the portal which
     * {@code samstod.proxies} does not name, and it stands for all visitors.
     */
    public static Optional<String> ofElsewhere(HttpServletRequest request) {
        return elsewhere(Proxies.configured().visitor(request));
    }

    static Optional<String> elsewhere(String address) {
        return Optional.of(network(address)).filter(network -> !HERE.contains(network));
    }

    /** The network of an address; what is no address stands for itself. */
    static String network(String address) {
        return Proxies.bytes(address).map(bytes -> HexFormat.of().formatHex(bytes, 0, bytes.length == IPV4 ? IPV4_BYTES : IPV6_BYTES)).orElse(address);
    }
}
