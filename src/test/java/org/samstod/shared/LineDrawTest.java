package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samstod.Requirements;

/** The draw that anybody can do again: vectors made with sha256sum, and the very command that the public page shows. */
class LineDrawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String SEED = "2026-12-01:251344";
    private static final List<String> LINES = IntStream.range(0, 20).mapToObj(number -> String.format("line%02d", number)).toList();

    @ParameterizedTest
    @CsvSource({"line00, 3c9b1609", "line09, 1f993e8e", "line16, 132e4362", "line19, 3b3f74ae"})
    void value_isTheBeginningOfTheHashOfSeedAndLine(String line, String value) {
        assertEquals(value, LineDraw.value(SEED, line));
    }

    @ParameterizedTest
    @CsvSource({"1, 028f5c29", "10, 1999999a", "50, 80000000", "99, fd70a3d8"})
    void cut_followsFromThePercentageAlone(int percent, String cut) {
        assertEquals(cut, LineDraw.cut(percent));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, -1})
    void everythingOrNothing_isNoDraw(int percent) {
        assertThrows(IllegalArgumentException.class, () -> LineDraw.cut(percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 513,44", "2513.44", "2513,44 kr", "251344"})
    void seed_isTheSame_howeverTheFigureIsTyped(String figure) {
        assertEquals(SEED, LineDraw.seed(DAY, figure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "tusen", "123456789012345678901"})
    void figure_hasSomeDigits(String figure) {
        assertEquals("draw.figure", assertThrows(BusinessException.class, () -> LineDraw.seed(DAY, figure)).code());
        assertEquals("draw.figure", assertThrows(BusinessException.class, () -> LineDraw.seed(DAY, null)).code());
    }

    @Test
    void drawn_areThoseBelowTheCut() {
        assertEquals(List.of("line16", "line17"), drawn(LINES, 10));
        assertEquals(11, drawn(LINES, 50).size());
        assertEquals(List.of(), drawn(LINES, 1), "a short list can give nothing");
    }

    @Test
    void whatIsTakenAway_changesNothingForTheOthers() {
        for (String gone : LINES) {
            List<String> left = LINES.stream().filter(line -> !line.equals(gone)).toList();
            assertEquals(drawn(LINES, 50).stream().filter(line -> !line.equals(gone)).toList(), drawn(left, 50), gone);
        }
    }

    @Test
    void inTheLongRun_theShareIsThePercentage() {
        long drawn = IntStream.range(0, 10_000).filter(number -> LineDraw.drawn(SEED, "nr " + number, 10)).count();
        assertTrue(drawn > 880 && drawn < 1_120, "drawn of ten thousand: " + drawn);
    }

    @Test
    void list_isSorted_aLineEach_asItsFileIsHashed() {
        assertEquals("line00\nline01\n", LineDraw.list(List.of("line01", "line00")));
        assertEquals("76a4fb11d39b8c9c012044749e768053a3b028987501697f7dc814b98a9d36a8", Sha256.of(LineDraw.list(List.of("line01", "line00"))));
    }

    @Test
    void command_drawsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        Requirements.need("sha256sum", tools(), "no sh, sha256sum, awk or sort");
        Files.writeString(folder.resolve("list.csv"), LineDraw.list(LINES));
        for (int percent : List.of(1, 10, 50, 99)) {
            String expected = drawn(LINES, percent).stream().map(line -> LineDraw.value(SEED, line) + " " + line + "\n").sorted().collect(Collectors.joining());
            assertEquals(expected, run(folder, LineDraw.command(SEED, percent)), percent + " per cent");
        }
    }

    private static List<String> drawn(List<String> lines, int percent) {
        return lines.stream().filter(line -> LineDraw.drawn(SEED, line, percent)).toList();
    }

    private static boolean tools() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("sh", "-c", "command -v sha256sum && command -v awk && command -v sort && command -v cut").start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            // No shell: a machine that the command is not for.
            return false;
        }
    }

    private static String run(Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the command ends");
        return said;
    }
}
