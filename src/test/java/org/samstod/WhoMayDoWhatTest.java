package org.samstod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseState;
import org.samstod.cases.domain.Reading;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Found;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.PublicationLevel;

/**
 * Every use case with the roles that may try it, and whom the reading rule shows a case to, as {@code docs/who-may-do-what.md} says. A
 * change of rights is a change of that page, made by running this test with {@code -Dsamstod.write-docs=true} and read by whoever reviews.
 */
class WhoMayDoWhatTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path PAGE = Path.of("docs/who-may-do-what.md");

    /** What somebody without an account may do: with a secret link, or a report that no address is needed for. */
    private static final Set<String> BY_LINK = Set.of("StatementAnswerService.replyByLink", "AccessibilityReportService.report",
            "FollowService.confirm", "FollowService.stop", "AddressService.release");

    @Test
    void page_saysWhatTheCodeSays() throws IOException {
        String page = String.join("\n", page()) + "\n";
        if (Boolean.getBoolean("samstod.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page);
    }

    @Test
    void actsOfTheOffice_areNobodysOutside() throws IOException {
        for (Method useCase : useCases()) {
            Permission permission = useCase.getAnnotation(UseCase.class).permission();
            boolean changes = !useCase.getAnnotation(UseCase.class).action().isEmpty();
            assertTrue(permission != Permission.PUBLIC || !changes || BY_LINK.contains(useCase.getDeclaringClass().getSimpleName() + "." + useCase.getName()),
                    useCase + " lets anybody change something");
        }
        assertEquals(List.of(Role.UNIT_HEAD, Role.DELEGATE), holders(Permission.DECISION_DECIDE));
        assertEquals(List.of(Role.CASE_OFFICER, Role.UNIT_HEAD), holders(Permission.CASE_PROPOSE));
        assertEquals(List.of(Role.AUDITOR), holders(Permission.JOURNAL_READ));
    }

    private static List<String> page() throws IOException {
        List<String> page = new ArrayList<>(List.of("# Who may do what", "",
                "Written by `WhoMayDoWhatTest` from the code, and held against it. What a role may try at all comes first; on each object the own board, the",
                "membership, the publication level, the assignment and conflicts of interest decide (`WhoMayDoWhatIT` asks the gate itself).", ""));
        Map<String, List<Method>> rooms = useCases().stream().collect(Collectors.groupingBy(WhoMayDoWhatTest::room, TreeMap::new, Collectors.toList()));
        rooms.forEach((room, methods) -> {
            page.add("## " + room);
            page.add("| Use case | Permission | Word of the journal | Roles |");
            page.add("|---|---|---|---|");
            methods.stream().map(WhoMayDoWhatTest::line).sorted().distinct().forEach(page::add);
            page.add("");
        });
        page.addAll(List.of("## Who is shown a case", "Open, a line without contents, or nothing (–); for somebody of the own board / of another, not named on it. Whoever is named on it, of the board",
                "that decides, is shown it at every level; whoever has declared a conflict of interest never is.", "| Role | State | 3 | 2 | 1 | 0 |", "|---|---|---|---|---|---|"));
        for (Role role : Role.values()) {
            if (role.staff()) {
                for (CaseState state : List.of(CaseState.RECEIVED, CaseState.PROPOSED, CaseState.DECIDED)) {
                    page.add("| " + word(role) + " | " + word(state) + " | " + Stream.of(3, 2, 1, 0).map(PublicationLevel::of)
                            .map(level -> shown(role, state, level)).collect(Collectors.joining(" | ")) + " |");
                }
            }
        }
        return page;
    }

    private static String line(Method method) {
        UseCase useCase = method.getAnnotation(UseCase.class);
        return "| " + method.getDeclaringClass().getSimpleName() + "." + method.getName() + " | " + word(useCase.permission()) + " | " + useCase.action()
                + " | " + switch (useCase.permission()) {
                    case PUBLIC -> "anybody";
                    case SIGNED_IN -> "whoever is signed in";
                    default -> holders(useCase.permission()).stream().map(WhoMayDoWhatTest::word).collect(Collectors.joining(", "));
                } + " |";
    }

    private static String shown(Role role, CaseState state, PublicationLevel level) {
        return Stream.of("own", "other").map(board -> ReadingRule.of(new Reader("me", role, role.ofBoard() ? board : null, null),
                new Found("own", "association", level, state, null, Set.of(), Set.of())))
                .map(reading -> reading == Reading.OPEN ? "open" : reading == Reading.LINE ? "line" : "–").collect(Collectors.joining(" / "));
    }

    private static List<Role> holders(Permission permission) {
        return Stream.of(Role.values()).filter(role -> role != Role.SYSTEM && role.holds(permission)).toList();
    }

    private static String room(Method method) {
        return method.getDeclaringClass().getPackageName().split("\\.")[2];
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** Every method with a permission of its own, over all rooms. */
    private static List<Method> useCases() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/samstod"))) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("package-info.class")).toList();
            return classes.stream().flatMap(file -> Stream.of(load(file).getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(UseCase.class) && !method.isSynthetic())
                    .sorted(Comparator.comparing(Method::toString)).toList();
        }
    }

    private static Class<?> load(Path file) {
        String name = CLASSES.relativize(file).toString();
        try {
            return Class.forName(name.substring(0, name.length() - ".class".length()).replace('/', '.'), false, WhoMayDoWhatTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
