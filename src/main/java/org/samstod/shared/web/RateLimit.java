package org.samstod.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something may be tried in a while, by a key such as an address; on each node of its own. */
public final class RateLimit {

    private static final int MOST_KEYS = 100_000;
    private static final int IPV4 = 4;

    private final int most;
    private final Cache<String, AtomicInteger> tries;

    public RateLimit(int most, Duration within) {
        this.most = most;
        this.tries = Caffeine.newBuilder().expireAfterWrite(within).maximumSize(MOST_KEYS).build();
    }

    /**
     * The network an address of the internet is in, by which whoever has many addresses is still one: the first 24 bits of an IPv4 address, the
     * first 48 of an IPv6 one. What is no such address stands for itself.
     */
    public static String network(String address) {
        if (!address.matches("[0-9a-fA-F.:]+")) {
            return address;
        }
        try {
            // Digits, dots and colons only: nothing is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == IPV4 ? 3 : 6);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Counts a try of the network that a request comes from. */
    public boolean allowsNetworkOf(HttpServletRequest request) {
        return allows(network(request.getRemoteAddr()));
    }

    /** Counts a try. */
    public boolean allows(String key) {
        return tries.get(key, any -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
