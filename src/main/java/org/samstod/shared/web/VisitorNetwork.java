package org.samstod.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;

/**
 * The network of the internet that a visitor asks from, by which whoever has many addresses is still one: the first 24 bits of an IPv4
 * address, the first 64 of an IPv6 one (its subnet, RFC 4291 section 2.5.4). Where a proxy asks, its visitor's ({@link Proxies}).
 */
public final class VisitorNetwork {

    private static final int IPV4 = 4;
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 8;

    private VisitorNetwork() {
    }

    /** The network that a request comes from, as a key to count by. */
    public static String of(HttpServletRequest request) {
        return network(Proxies.configured().visitor(request));
    }

    /** The network of an address; what is no address stands for itself. */
    static String network(String address) {
        return Proxies.bytes(address).map(bytes -> HexFormat.of().formatHex(bytes, 0, bytes.length == IPV4 ? IPV4_BYTES : IPV6_BYTES)).orElse(address);
    }
}
