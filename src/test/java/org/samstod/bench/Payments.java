package org.samstod.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.samstod.grants.domain.Accounting;
import org.samstod.grants.domain.BankFile;
import org.samstod.grants.domain.Debtor;
import org.samstod.grants.domain.PaymentLine;
import org.samstod.grants.domain.PaymentProfile;
import org.samstod.grants.domain.PaymentRun;
import org.samstod.grants.domain.PaymentRuns.Total;
import org.samstod.grants.domain.ProfileKind;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * The file of a payment run: bytes a second for 10,000 payments against writing the same document from memory with the JDK's stream writer, and
 * the heap while 100,000 are written against 1,000. No server: the lines are made as they are asked for, page by page.
 */
final class Payments implements Bench.Measurement {

    private static final int RENDERED = 10_000;
    private static final int MANY = 100_000;
    private static final int FEW = 1_000;
    private static final int PAGE = 500;
    private static final int TIMES = 40;
    private static final int WARM_UPS = 4;
    private static final int COLLECTIONS = 5;
    private static final List<String> KINDS = List.of("bankgiro", "plusgiro");
    private static final PaymentProfile PROFILE = new PaymentProfile(ProfileKind.PAIN_03, new Debtor("2120000142", "Stockholms kommun", "2120000142",
            "Stockholm", null, "SE4550000000058398257466", "ESSESESS"), "2490", LocalDate.of(2026, 1, 1), "bench", Instant.EPOCH);
    private static final PaymentRun RUN = new PaymentRun("board", 2026, 1, PROFILE, LocalDate.of(2026, 3, 4), "bench", "Bench",
            Instant.parse("2026-03-02T10:00:00Z"));

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        if (names.contains("payments.render")) {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            write(RENDERED, document, page -> { });
            List<String[]> events = events(document.toByteArray());
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            copy(events, copy);
            if (!Arrays.equals(document.toByteArray(), copy.toByteArray())) {
                throw new IllegalStateException("the copy is not the document");
            }
            int times = effort.times(TIMES);
            // Until the compilers have settled.
            for (int i = 0; i < WARM_UPS; i++) {
                speed(times, out -> write(RENDERED, out, page -> { }));
                speed(times, out -> copy(events, out));
            }
            rows.add(Row.ofRatios("payments.render", Row.Goal.RENDERED, effort.ratios(() -> speed(times, out -> write(RENDERED, out, page -> { })),
                    () -> speed(times, out -> copy(events, out)))));
        }
        if (names.contains("payments.memory")) {
            rows.add(Row.ofRatios("payments.memory", Row.Goal.RUN_MEMORY, effort.ratios(() -> heap(MANY), () -> heap(FEW))));
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws XMLStreamException;
    }

    /** Bytes a second. */
    private static double speed(int times, Writing writing) throws XMLStreamException {
        Counted out = new Counted();
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) {
            writing.to(out);
        }
        double speed = out.bytes / ((System.nanoTime() - began) / 1e9);
        System.out.printf("  %.1f MB a second%n", speed / 1e6);
        return speed;
    }

    /** The heap in use, after full collections, while the last page is written. */
    private static double heap(int payments) {
        long[] used = new long[1];
        write(payments, new Counted(), last -> {
            if (last == payments) {
                for (int i = 0; i < COLLECTIONS; i++) {
                    System.gc();
                }
                used[0] = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            }
        });
        System.out.printf("  %d payments: %.2f MB%n", payments, used[0] / 1e6);
        return used[0];
    }

    private static void write(int payments, OutputStream out, LongConsumer page) {
        Map<String, Total> totals = Map.of("bankgiro", total(payments, 0), "plusgiro", total(payments, 1));
        BankFile.write(RUN, PROFILE.debtor(), BankFile.groups(PROFILE.debtor(), totals), (kinds, after) -> {
            List<PaymentLine> lines = IntStream.rangeClosed(after + 1, Math.min(payments, after + PAGE)).mapToObj(Payments::line).toList();
            page.accept(after + lines.size());
            return lines;
        }, out);
    }

    private static Total total(int payments, int kind) {
        return new Total(IntStream.rangeClosed(1, payments).filter(i -> i % 2 == kind).count(),
                Money.ofOre(IntStream.rangeClosed(1, payments).filter(i -> i % 2 == kind).mapToLong(Payments::ore).sum()));
    }

    private static long ore(int number) {
        return 500_000L + number * 137L % 4_000_000;
    }

    private static PaymentLine line(int number) {
        return new PaymentLine(number, "ALV 2026/" + number, "Solberga odlare och grannar " + number, PublicationLevel.OPEN, Money.ofOre(ore(number)), 2026,
                KINDS.get(number % 2), number % 2 == 0 ? "50501055" : "2865434", "0123456789abcdefghijklmnop-" + number,
                new Accounting(null, null, null, null, null));
    }

    /** What the stream writer is told, in order: an element's name, its attribute, a text, an end. */
    private static List<String[]> events(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8.name());
        List<String[]> events = new ArrayList<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> events.add(new String[] {"<", xml.getLocalName(), xml.getNamespaceCount() > 0 ? xml.getNamespaceURI(0) : null,
                        xml.getAttributeCount() > 0 ? xml.getAttributeLocalName(0) : null, xml.getAttributeCount() > 0 ? xml.getAttributeValue(0) : null});
                case XMLStreamConstants.CHARACTERS -> events.add(new String[] {"t", xml.getText()});
                case XMLStreamConstants.END_ELEMENT -> events.add(new String[] {">"});
                default -> { }
            }
        }
        return events;
    }

    private static void copy(List<String[]> events, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        for (String[] event : events) {
            switch (event[0]) {
                case "<" -> {
                    xml.writeStartElement(event[1]);
                    if (event[2] != null) {
                        xml.writeDefaultNamespace(event[2]);
                    }
                    if (event[3] != null) {
                        xml.writeAttribute(event[3], event[4]);
                    }
                }
                case "t" -> xml.writeCharacters(event[1]);
                default -> xml.writeEndElement();
            }
        }
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }

    /** Takes everything and keeps only how much it was. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
