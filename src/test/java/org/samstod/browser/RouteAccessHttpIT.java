package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.Routes;

/** Every address, asked as nobody and as each role. */
class RouteAccessHttpIT {

    private static final String UNKNOWN = "0000000000zzzzzzzzzzzzzzzz";
    private static final Map<Role, String> LOGINS = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.ASSOCIATION, "kassor@demo.example"), Map.entry(Role.CASE_OFFICER, "handlaggare@demo.example"),
            Map.entry(Role.UNIT_HEAD, "chef@demo.example"), Map.entry(Role.DELEGATE, "delegat@demo.example"),
            Map.entry(Role.BOARD_SECRETARY, "sekreterare@demo.example"), Map.entry(Role.REGISTRAR, "registrator@demo.example"),
            Map.entry(Role.PROGRAMME_ADMINISTRATOR, "program@demo.example"), Map.entry(Role.CITY_ADMINISTRATOR, "stad@demo.example"),
            Map.entry(Role.CITY_COORDINATOR, "samordnare@demo.example"), Map.entry(Role.AUDITOR, "revisor@demo.example"),
            Map.entry(Role.FINANCE_OFFICER, "ekonom@demo.example")));

    @Test
    void nobody_sees_only_what_is_public() throws Exception {
        List<String> wrong = new ArrayList<>();
        DemoSession nobody = new DemoSession(PortalServer.demo());
        for (Route route : Routes.ALL) {
            if (route.methods().contains("GET") && route.permission() != Permission.PUBLIC) {
                int status = nobody.get(example(route)).statusCode();
                if (status != (route.page() == null ? 401 : 302)) {
                    wrong.add(route.pattern() + " → " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Whoever guesses addresses gets an answer, and does not fill the log with it. */
    @Test
    void each_role_is_let_in_exactly_where_the_table_says() throws Exception {
        PortalServer.demo();
        Path log = PortalServer.shared().log();
        long before = Files.size(log);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Role, String> login : LOGINS.entrySet()) {
            DemoSession session = new DemoSession(PortalServer.demo()).signIn(login.getValue());
            for (Route route : Routes.ALL) {
                if (!route.methods().contains("GET") || route.permission() == Permission.PUBLIC) {
                    continue;
                }
                int status = session.get(example(route)).statusCode();
                boolean may = login.getKey().holds(route.permission());
                // A service asked without naming an object has nothing to answer either.
                boolean unknownObject = route.pattern().contains("{") || route.page() == null;
                boolean fine = may ? (unknownObject ? status == 404 || status == 302 || status == 400 || route.page() == null && status == 200 : status == 200 || status == 302) : status == 403;
                if (!fine) {
                    wrong.add(login.getKey() + " " + route.pattern() + " → " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
        byte[] all = Files.readAllBytes(log);
        String said = new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8);
        assertEquals(List.of(), said.lines().filter(line -> line.contains("levelValue: 900") || line.contains("levelValue: 1000")).toList());
    }

    @Test
    void unknown_methods_and_paths_are_refused() throws Exception {
        DemoSession nobody = new DemoSession(PortalServer.demo());
        assertEquals(405, nobody.post("/initiatives", "q=x").statusCode());
        for (String path : List.of("/initiatives/", "/public/index.xhtml", "/WEB-INF/web.xml", "/office/index.xhtml", "/resources/samstod/css/samstod.css",
                "/en/assets/x/css/samstod.css", "/..;/office/", "/metrics", "/openapi/", "/en/openapi", "/en/feeds/calls.atom", "/nothing")) {
            assertEquals(404, nobody.get(path).statusCode(), path);
        }
    }

    @Test
    void cookieOfASession_isSentByThisSiteOnly_andNotReadByScripts() throws Exception {
        String cookie = new DemoSession(PortalServer.demo()).get("/account/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("SameSite=lax") && cookie.contains("HttpOnly"), cookie.replaceAll("=[0-9a-f]+", "=…"));
    }

    private static String example(Route route) {
        return route.pattern().replaceAll("\\{[^}]+}", UNKNOWN).replace("/*", "/x");
    }
}
