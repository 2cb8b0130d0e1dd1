package org.samstod.grants.domain;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.samstod.shared.Clock;
import org.samstod.shared.FormulaGuard;

/**
 * A payment order for the city's own ledger: a list as CSV, and a voucher as SIE 4 with the accounting strings of the frames. Both come from
 * the run alone and are the same bytes whenever they are written.
 */
public final class OrderFile {

    private static final String HEAD = "id;referens;mottagare;kontotyp;konto;belopp;utbetalningsdag;budgetår;konto_redovisning;kostnadsställe;"
            + "verksamhet;projekt;motpart;ocr";
    /** The character set of SIE files, "PC8". */
    private static final Charset PC8 = Charset.forName("IBM437");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int COST_CENTRE = 1;
    private static final int PROJECT = 6;
    private static final int ACTIVITY = 20;
    private static final int COUNTERPART = 21;

    /** The lines of a run after a number, a page at a time. */
    @FunctionalInterface
    public interface Lines {
        List<PaymentLine> after(int number);
    }

    private OrderFile() {
    }

    /**
     * The list.
     *
     * @param names whether the reader may see the names of protected payees; else the reference stands there
     */
    public static void csv(PaymentRun run, Lines lines, boolean names, OutputStream out) {
        PrintStream csv = new PrintStream(out, false, StandardCharsets.UTF_8);
        csv.print("\uFEFF" + HEAD + "\r\n");
        each(lines, line -> csv.print(String.join(";", line.endToEndId(), cell(line.reference()),
                cell(line.guarded() && !names ? line.reference() : line.payee()), line.accountKind(),
                line.guarded() && !names ? "" : line.accountNumber(), line.amount().plain().replace('.', ','), run.payOn().toString(),
                Integer.toString(line.year()), cell(line.accounting().account()), cell(line.accounting().costCentre()),
                cell(line.accounting().activity()), cell(line.accounting().project()), cell(line.accounting().counterpart()),
                line.ocr() == null || line.guarded() && !names ? "" : line.ocr()) + "\r\n"));
        csv.flush();
    }

    /**
     * The voucher: each payment on its frame's accounting string, all of it balanced on one account. No name stands in it.
     *
     * @param company name of who keeps the ledger
     * @param creditAccount what it is balanced on
     */
    public static void sie(PaymentRun run, Lines lines, String company, String creditAccount, OutputStream out) {
        PrintStream sie = new PrintStream(out, false, PC8);
        LocalDate made = Clock.dayOf(run.madeAt());
        sie.print("#FLAGGA 0\r\n#PROGRAM \"Samstod\" 1\r\n#FORMAT PC8\r\n#GEN " + DAY.format(made) + "\r\n#SIETYP 4\r\n#FNAMN " + quoted(company)
                + "\r\n#DIM " + COST_CENTRE + " \"Kostnadsställe\"\r\n#DIM " + PROJECT + " \"Projekt\"\r\n#DIM " + ACTIVITY
                + " \"Verksamhet\"\r\n#DIM " + COUNTERPART + " \"Motpart\"\r\n");
        sie.print("#VER \"\" \"\" " + DAY.format(run.payOn()) + " " + quoted("Bidrag, utbetalning " + run.label()) + "\r\n{\r\n");
        each(lines, line -> sie.print("   #TRANS " + account(line.accounting(), creditAccount) + " {" + objects(line.accounting()) + "} "
                + line.amount().plain() + " " + DAY.format(run.payOn()) + " " + quoted(line.reference()) + "\r\n"));
        sie.print("   #TRANS " + creditAccount + " {} " + run.sum().negated().plain() + " " + DAY.format(run.payOn()) + " "
                + quoted("Utbetalning " + run.label()) + "\r\n}\r\n");
        sie.flush();
    }

    /** A frame without an account is booked on the balancing account, where the ledger shows it. */
    private static String account(Accounting on, String creditAccount) {
        return on.account() == null ? creditAccount : on.account();
    }

    private static String objects(Accounting on) {
        Map<Integer, String> objects = new TreeMap<>();
        put(objects, COST_CENTRE, on.costCentre());
        put(objects, PROJECT, on.project());
        put(objects, ACTIVITY, on.activity());
        put(objects, COUNTERPART, on.counterpart());
        StringBuilder text = new StringBuilder();
        objects.forEach((dimension, object) -> text.append(text.isEmpty() ? "" : " ").append(dimension).append(' ').append(quoted(object)));
        return text.toString();
    }

    private static void put(Map<Integer, String> objects, int dimension, String object) {
        if (object != null) {
            objects.put(dimension, object);
        }
    }

    private static void each(Lines lines, java.util.function.Consumer<PaymentLine> write) {
        int last = 0;
        for (List<PaymentLine> page = lines.after(last); !page.isEmpty(); page = lines.after(last)) {
            page.forEach(write);
            last = page.get(page.size() - 1).number();
        }
    }

    private static String quoted(String text) {
        return '"' + (text == null ? "" : text.replace("\\", "").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")) + '"';
    }

    private static String cell(String text) {
        String safe = FormulaGuard.guarded(text == null ? "" : text.replaceAll("\\p{Cntrl}", " "));
        return safe.matches(".*[;\"].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
