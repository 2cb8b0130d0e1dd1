package org.samstod.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a request comes from when proxies stand in front, and that nobody can say it is somebody else. */
class ProxiesTest {

    private static final Proxies NONE = Proxies.parse("");
    private static final Proxies TWO = Proxies.parse(" 127.0.0.1 , 10.1.0.0/20, 2001:db8:ffff::/48,");

    @Test
    void withoutTheSetting_noHeaderIsHeard() {
        assertEquals("127.0.0.1", NONE.visitor("127.0.0.1", List.of("198.51.100.9")));
    }

    @Test
    void headerOfAStranger_isNotHeard() {
        assertEquals("203.0.113.5", TWO.visitor("203.0.113.5", List.of("198.51.100.9")));
        assertEquals("10.1.16.1", TWO.visitor("10.1.16.1", List.of("198.51.100.9")), "just outside the network");
        assertEquals("2001:db8:fffe::1", TWO.visitor("2001:db8:fffe::1", List.of("198.51.100.9")));
    }

    @Test
    void headerOfATrustedProxy_namesTheVisitor() {
        assertEquals("198.51.100.9", TWO.visitor("127.0.0.1", List.of("198.51.100.9")));
        assertEquals("198.51.100.9", TWO.visitor("10.1.15.254", List.of("198.51.100.9")));
        assertEquals("2001:db8:1::7", TWO.visitor("2001:db8:ffff:1::1", List.of("2001:db8:1::7")));
        assertEquals("198.51.100.9", TWO.visitor("127.0.0.1", List.of("198.51.100.9, 10.1.2.3")), "through both proxies");
        assertEquals("127.0.0.1", TWO.visitor("127.0.0.1", List.of()), "the proxy itself, a watchdog perhaps");
        assertEquals("10.1.2.3", TWO.visitor("127.0.0.1", List.of("10.1.2.3")));
    }

    @Test
    void whatTheVisitorPutIntoTheHeader_isNeverReached() {
        assertEquals("198.51.100.9", TWO.visitor("127.0.0.1", List.of("1.2.3.4, 198.51.100.9, 10.1.2.3")));
        assertEquals("198.51.100.9", TWO.visitor("127.0.0.1", List.of("127.0.0.1", "10.1.2.3, 198.51.100.9")), "two headers are one list");
        assertEquals("198.51.100.9", TWO.visitor("127.0.0.1", List.of("<script>, unknown,, 198.51.100.9")));
    }

    @Test
    void garbage_isNobody_andTheProxyStandsForIt() {
        for (String garbage : List.of("", "unknown", "_hidden", "fade.be", "cafe", "999.1.1.1", "1.2.3", "1.2.3.4.5", "1.2.3.4:x", "[::1", "::1]", ":::", "fe80::1%eth0",
                "::" + "1".repeat(50), "198.51.100.9 198.51.100.10", ".:1")) {
            assertEquals("127.0.0.1", TWO.visitor("127.0.0.1", List.of(garbage)), garbage);
            assertEquals("10.1.2.3", TWO.visitor("127.0.0.1", List.of("198.51.100.9, " + garbage + ", 10.1.2.3")), garbage);
        }
    }

    @Test
    void address_mayHaveAPort() {
        assertEquals("198.51.100.9", TWO.visitor("127.0.0.1", List.of("198.51.100.9:4711")));
        assertEquals("2001:db8:1::7", TWO.visitor("127.0.0.1", List.of("[2001:db8:1::7]:4711")));
        assertEquals("2001:db8:1::7", TWO.visitor("127.0.0.1", List.of("[2001:db8:1::7]")));
        assertEquals("198.51.100.9", Proxies.parse("::ffff:127.0.0.1").visitor("127.0.0.1", List.of("198.51.100.9")), "the same address written as IPv6");
    }

    @Test
    void wrongSetting_saysWhatItMustBe() {
        for (String wrong : List.of("proxy.example", "10.0.0.0/33", "2001:db8::/129", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0 10.0.0.1", "*")) {
            String said = assertThrows(IllegalArgumentException.class, () -> Proxies.parse(wrong)).getMessage();
            assertTrue(said.startsWith("samstod.proxies must hold addresses or networks") && said.endsWith(wrong), said);
        }
        assertEquals("198.51.100.9", Proxies.parse("0.0.0.0/0").visitor("203.0.113.5", List.of("198.51.100.9")), "everybody is trusted, and the first one is left");
    }

    @Test
    void neighboursInANetwork_areOne() {
        assertEquals(VisitorNetwork.network("192.0.2.1"), VisitorNetwork.network("192.0.2.254"));
        assertNotEquals(VisitorNetwork.network("192.0.2.1"), VisitorNetwork.network("192.0.3.1"));
        assertEquals(VisitorNetwork.network("2001:db8:1:1::1"), VisitorNetwork.network("2001:db8:1:1:ffff::9"));
        assertNotEquals(VisitorNetwork.network("2001:db8:1:1::1"), VisitorNetwork.network("2001:db8:1:2::1"));
        assertEquals("fe80::1%eth0", VisitorNetwork.network("fe80::1%eth0"));
        assertEquals("fade.be", VisitorNetwork.network("fade.be"), "a name is not looked up");
    }

    @Test
    void thisMachine_isNoNetworkToCountBy() {
        assertEquals(java.util.Optional.empty(), VisitorNetwork.elsewhere("127.0.0.1"));
        assertEquals(java.util.Optional.empty(), VisitorNetwork.elsewhere("::1"));
        assertEquals(java.util.Optional.of("c00002"), VisitorNetwork.elsewhere("192.0.2.1"));
        assertEquals(java.util.Optional.of("20010db800010001"), VisitorNetwork.elsewhere("2001:db8:1:1::1"));
    }
}
