package org.samstod.grants.domain;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.samstod.shared.BusinessException;

/**
 * What a bank answers: pain.002 (taken on or rejected) or camt.054 (booked, that is: paid), of any version, since elements are told by name
 * and not by namespace. Nothing outside the file is ever read: no external entities, no DTD. An answer of the group holds for every payment that
 * has none of its own.
 *
 * @param messageIds the ids of the files it answers, as the bank repeats them
 * @param group what holds for the payments that are not named
 * @param batches what is said of a whole part of the file, by its id
 * @param lines what is said of single payments
 */
public record StatusReport(Set<String> messageIds, Answer group, Map<String, Answer> batches, List<Line> lines) {

    /** What is said of a payment. */
    public enum Answer {
        /** Nothing that changes anything yet: received, pending, look at each. */
        NONE,
        /** Taken on; not paid. */
        ACCEPTED,
        /** Booked on the debtor's account and sent. */
        PAID,
        /** Rejected. */
        REJECTED
    }

    /** One payment. */
    public record Line(String endToEndId, Answer answer, String code, String text, LocalDate day) {
    }

    private static final Set<String> ACCEPTED_CODES = Set.of("ACTC", "ACCP", "ACSP", "ACSC", "ACWC", "ACCC", "ACFC");
    private static final Set<String> TRANSACTIONS = Set.of("TxInfAndSts", "TxDtls");
    private static final String REJECTED_CODE = "RJCT";
    private static final String BOOKED = "BOOK";
    private static final String DEBIT = "DBIT";
    private static final int MOST_TEXT = 2_000;

    /**
     * Reads a file.
     *
     * @throws BusinessException {@code payment.file} when it is no such file
     */
    public static StatusReport read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            Reading reading = new Reading();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> reading.open(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> reading.text(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> reading.close();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("declarations are not read");
                    default -> { }
                }
            }
            xml.close();
            return reading.report();
        } catch (XMLStreamException notXml) {
            throw new BusinessException("payment.file").at("file");
        }
    }

    /** The state of the reading: where in the file it is, and what it has gathered. */
    private static final class Reading {

        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private final Set<String> messages = new LinkedHashSet<>();
        private final List<Line> lines = new ArrayList<>();
        private final Map<String, Answer> batches = new LinkedHashMap<>();
        private String batchId;
        private boolean known;
        private Answer group = Answer.NONE;
        private Answer batch = Answer.NONE;
        private String end;
        private Answer answer;
        private String code;
        private String words;
        private boolean booked;
        private boolean debit = true;
        private LocalDate day;

        void open(String name) {
            text.setLength(0);
            if ("CstmrPmtStsRpt".equals(name) || name.startsWith("BkToCstmr")) {
                known = true;
            }
            if (TRANSACTIONS.contains(name)) {
                end = null;
                answer = null;
                code = null;
                words = null;
            } else if ("OrgnlPmtInfAndSts".equals(name)) {
                batch = Answer.NONE;
                batchId = null;
            } else if ("Ntry".equals(name)) {
                booked = false;
                debit = true;
                day = null;
            }
            path.push(name);
        }

        void text(String more) {
            if (text.length() < MOST_TEXT) {
                text.append(more);
            }
        }

        void close() {
            String name = path.pop();
            String said = text.toString().strip();
            text.setLength(0);
            switch (name) {
                case "OrgnlMsgId" -> messages.add(said);
                case "GrpSts" -> group = answer(said);
                case "PmtInfSts" -> batch = answer(said);
                case "TxSts" -> answer = answer(said);
                case "OrgnlEndToEndId", "EndToEndId" -> end = said;
                case "AddtlInf" -> words = words == null ? said : words + " " + said;
                case "CdtDbtInd" -> debit = "Ntry".equals(path.peek()) ? DEBIT.equals(said) : debit;
                case "Sts" -> booked = booked || "Ntry".equals(path.peek()) && BOOKED.equals(said);
                case "Cd" -> code(said);
                case "Dt", "DtTm" -> day(said);
                case "TxInfAndSts" -> lines.add(new Line(end, answer == null ? batch : answer, code, words, null));
                case "TxDtls" -> lines.add(new Line(end, booked && debit ? Answer.PAID : Answer.NONE, null, null, day));
                case "OrgnlPmtInfId" -> batchId = said;
                case "OrgnlPmtInfAndSts" -> batches.put(batchId == null ? "" : batchId, batch);
                default -> { }
            }
        }

        private void code(String said) {
            if ("Rsn".equals(path.peek())) {
                code = said;
            } else if ("Sts".equals(path.peek())) {
                booked = booked || BOOKED.equals(said);
            }
        }

        private void day(String said) {
            if ("BookgDt".equals(path.peek())) {
                try {
                    day = LocalDate.parse(said.substring(0, Math.min(10, said.length())));
                } catch (DateTimeParseException odd) {
                    day = null;
                }
            }
        }

        private static Answer answer(String said) {
            return ACCEPTED_CODES.contains(said) ? Answer.ACCEPTED : REJECTED_CODE.equals(said) ? Answer.REJECTED : Answer.NONE;
        }

        StatusReport report() {
            if (!known) {
                throw new BusinessException("payment.file").at("file");
            }
            return new StatusReport(messages, group, batches, lines.stream().filter(line -> line.endToEndId() != null).toList());
        }
    }
}
