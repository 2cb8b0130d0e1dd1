package org.samstod.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The proxies in front of the portal that are trusted to say whom they ask for: setting {@code samstod.proxies}, addresses or networks such
 * as {@code 10.0.0.0/8} with commas between; none unless it is set. What anybody else says in {@code X-Forwarded-For} is not heard.
 */
public final class Proxies {

    private static final String SETTING = "samstod.proxies";
    private static final String HEADER = "X-Forwarded-For";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";
    private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
    private static final String IPV6 = "(?=[^:]*:)[0-9a-fA-F:][0-9a-fA-F.:]{1,44}";
    /** Nothing that could be a name, which Java would look up. */
    private static final Pattern ADDRESS = Pattern.compile(IPV4 + "|" + IPV6);
    private static final Pattern NETWORK = Pattern.compile("(" + IPV4 + "|" + IPV6 + ")(?:/(\\d{1,3}))?");
    /** As proxies write it: an address, one with a port, and an IPv6 one in brackets with or without. */
    private static final Pattern HOP = Pattern.compile("(" + IPV4 + ")(?::\\d{1,5})?|\\[(" + IPV6 + ")](?::\\d{1,5})?|(" + IPV6 + ")");

    private final List<Network> trusted;

    private Proxies(List<Network> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** The first bits that the addresses of a network have in common. */
    private record Network(byte[] first, int bits) {

        boolean has(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            int mask = 0xff << Byte.SIZE - rest & 0xff;
            return Arrays.equals(first, 0, whole, address, 0, whole) && (rest == 0 || (first[whole] & mask) == (address[whole] & mask));
        }
    }

    /** The setting, read once. */
    private static final class Configured {

        static final Proxies PROXIES = parse(ConfigProvider.getConfig().getOptionalValue(SETTING, String.class).orElse(""));
    }

    /**
     * Those of the setting.
     *
     * @throws ExceptionInInitializerError when it cannot be read; asked when the portal starts, so that it does not start with a wrong one
     */
    public static Proxies configured() {
        return Configured.PROXIES;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    static Proxies parse(String setting) {
        List<Network> networks = new ArrayList<>();
        for (String each : setting.split(",")) {
            if (!each.isBlank()) {
                networks.add(network(each.strip()).orElseThrow(() -> new IllegalArgumentException(SETTING
                        + " must hold addresses or networks such as 192.0.2.7, 10.0.0.0/8 with commas between, not " + each.strip())));
            }
        }
        return new Proxies(networks);
    }

    private static Optional<Network> network(String text) {
        Matcher parts = NETWORK.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return bytes(parts.group(1)).flatMap(first -> {
            int all = first.length * Byte.SIZE;
            int bits = parts.group(2) == null ? all : Integer.parseInt(parts.group(2));
            return bits <= all ? Optional.of(new Network(first, bits)) : Optional.empty();
        });
    }

    /**
     * The address that a request comes from: of whoever asks the server, or, when that is a trusted proxy, the last one in what the proxies
     * say that is none of them. What a visitor has put into the header stands before that and is never reached.
     */
    public String visitor(HttpServletRequest request) {
        Enumeration<String> headers = request.getHeaders(HEADER);
        return visitor(request.getRemoteAddr(), headers == null ? List.of() : Collections.list(headers));
    }

    /**
     * @param peer    who asks the server
     * @param headers every {@code X-Forwarded-For} of the request, in order
     */
    String visitor(String peer, List<String> headers) {
        String address = peer;
        if (!trusts(address)) {
            return address;
        }
        List<String> hops = headers.stream().flatMap(header -> Stream.of(header.split(",", -1))).toList();
        for (int i = hops.size() - 1; i >= 0; i--) {
            Optional<String> hop = address(hops.get(i));
            if (hop.isEmpty()) {
                // A proxy that does not say whom it asks for: it stands for all it asks for.
                return address;
            }
            address = hop.get();
            if (!trusts(address)) {
                return address;
            }
        }
        return address;
    }

    private static Optional<String> address(String hop) {
        Matcher written = HOP.matcher(hop.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String address = written.group(1) != null ? written.group(1) : written.group(2) != null ? written.group(2) : written.group(3);
        return bytes(address).map(any -> address);
    }

    private boolean trusts(String address) {
        return bytes(address).filter(bytes -> trusted.stream().anyMatch(network -> network.has(bytes))).isPresent();
    }

    /** For the log of a start. */
    @Override
    public String toString() {
        return trusted.isEmpty() ? "as they ask" : "as " + trusted.size() + " trusted proxies or networks of them say";
    }

    /** The bytes of an address; an IPv4 one that is written as IPv6 is an IPv4 one. */
    static Optional<byte[]> bytes(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
