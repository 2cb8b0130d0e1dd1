package org.samstod.grants.domain;

import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.samstod.shared.Money;

/**
 * The file of a run for the bank: pain.001.001.03 or .09 for bankgiro, plusgiro and bank account, as domain facts §4 say. Everything in it
 * comes from the run, also the ids and the time it was made, so that it is the same bytes however often it is written. It is written line by
 * line: its size costs no memory.
 */
public final class BankFile {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.";
    private static final String CLEARING_SYSTEM = "SESBA";
    private static final String BANKGIROT = "9900";
    private static final String PLUSGIROT = "9960";
    private static final int NAME_LENGTH = 70;
    private static final int TOWN_LENGTH = 35;
    private static final int TEXT_LENGTH = 25;

    /**
     * A group of payments that leave from one account.
     *
     * @param bankgiro whether the debtor's account is a bankgiro
     * @param accountKinds the kinds of receivers' accounts in it
     */
    public record Group(boolean bankgiro, List<String> accountKinds, long number, Money sum) {
    }

    /** Where the lines of a group come from, a page at a time: those after a number. */
    @FunctionalInterface
    public interface Lines {
        List<PaymentLine> after(List<String> accountKinds, int number);
    }

    private final PaymentRun run;
    private final Debtor debtor;
    private final boolean newer;
    private final XMLStreamWriter xml;

    private BankFile(PaymentRun run, Debtor debtor, XMLStreamWriter xml) {
        this.run = run;
        this.debtor = debtor;
        this.newer = run.kind() == ProfileKind.PAIN_09;
        this.xml = xml;
    }

    /** The groups of a run, from its totals by kind of account. */
    public static List<Group> groups(Debtor debtor, Map<String, PaymentRuns.Total> totals) {
        return List.of(true, false).stream().map(bankgiro -> {
            List<String> kinds = totals.keySet().stream().filter(kind -> debtor.fromBankgiro(kind) == bankgiro).sorted().toList();
            return new Group(bankgiro, kinds, kinds.stream().mapToLong(kind -> totals.get(kind).number()).sum(),
                    Money.sum(kinds.stream().map(kind -> totals.get(kind).sum()).toList()));
        }).filter(group -> group.number() > 0).toList();
    }

    /**
     * Writes it.
     *
     * @param groups see {@link #groups}
     * @param lines the payments of a group in order
     * @param out not closed
     */
    public static void write(PaymentRun run, Debtor debtor, List<Group> groups, Lines lines, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new BankFile(run, debtor, xml).document(groups, lines);
            xml.flush();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing the file of run " + run.id(), e);
        }
    }

    private void document(List<Group> groups, Lines lines) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE + (newer ? "09" : "03"));
        open("CstmrCdtTrfInitn");
        open("GrpHdr");
        text("MsgId", run.messageId());
        text("CreDtTm", run.madeAt().truncatedTo(ChronoUnit.SECONDS).toString());
        text("NbOfTxs", Long.toString(groups.stream().mapToLong(Group::number).sum()));
        text("CtrlSum", Money.sum(groups.stream().map(Group::sum).toList()).plain());
        open("InitgPty");
        text("Nm", PaymentText.of(debtor.name(), NAME_LENGTH));
        organisation(debtor.initiatorId());
        close(2);
        for (Group group : groups) {
            group(group, lines);
        }
        close(2);
        xml.writeEndDocument();
    }

    private void group(Group group, Lines lines) throws XMLStreamException {
        open("PmtInf");
        text("PmtInfId", run.messageId() + (group.bankgiro() ? "-B" : "-K"));
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        text("NbOfTxs", Long.toString(group.number()));
        text("CtrlSum", group.sum().plain());
        if (newer) {
            open("ReqdExctnDt");
            text("Dt", run.payOn().toString());
            close(1);
        } else {
            text("ReqdExctnDt", run.payOn().toString());
        }
        open("Dbtr");
        text("Nm", PaymentText.of(debtor.name(), NAME_LENGTH));
        address();
        organisation(debtor.number());
        close(1);
        open("DbtrAcct");
        open("Id");
        if (group.bankgiro()) {
            other(debtor.bankgiro(), "Prtry", "BGNR");
        } else {
            text("IBAN", debtor.iban());
        }
        close(1);
        text("Ccy", "SEK");
        close(1);
        open("DbtrAgt");
        open("FinInstnId");
        text(newer ? "BICFI" : "BIC", debtor.bic());
        close(2);
        int last = 0;
        for (List<PaymentLine> page = lines.after(group.accountKinds(), last); !page.isEmpty(); page = lines.after(group.accountKinds(), last)) {
            for (PaymentLine line : page) {
                payment(line);
            }
            last = page.get(page.size() - 1).number();
        }
        close(1);
    }

    private void payment(PaymentLine line) throws XMLStreamException {
        open("CdtTrfTxInf");
        open("PmtId");
        text("InstrId", line.endToEndId());
        text("EndToEndId", line.endToEndId());
        close(1);
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "SEK");
        xml.writeCharacters(line.amount().plain());
        close(2);
        BankAccount account = "bank-account".equals(line.accountKind()) ? BankAccount.of(line.accountNumber()).orElse(null) : null;
        String clearing = switch (line.accountKind()) {
            case "bankgiro" -> BANKGIROT;
            case "plusgiro" -> PLUSGIROT;
            default -> account == null ? null : account.clearing();
        };
        if (clearing != null) {
            open("CdtrAgt");
            open("FinInstnId");
            open("ClrSysMmbId");
            open("ClrSysId");
            text("Cd", CLEARING_SYSTEM);
            close(1);
            text("MmbId", clearing);
            close(3);
        }
        open("Cdtr");
        text("Nm", PaymentText.of(line.payee(), NAME_LENGTH));
        address();
        close(1);
        open("CdtrAcct");
        open("Id");
        switch (line.accountKind()) {
            case "bankgiro" -> other(line.accountNumber(), "Prtry", "BGNR");
            case "plusgiro" -> other(line.accountNumber(), "Cd", "BBAN");
            default -> {
                if (account == null) {
                    text("IBAN", line.accountNumber());
                } else {
                    other(account.account(), "Cd", "BBAN");
                }
            }
        }
        close(2);
        open("RmtInf");
        if (line.ocr() == null) {
            text("Ustrd", PaymentText.of(line.reference(), TEXT_LENGTH));
        } else {
            reference(line);
        }
        close(2);
    }

    /** What a payee wants to tell its payments apart by: a reference with a check digit, and the sum it is for. */
    private void reference(PaymentLine line) throws XMLStreamException {
        open("Strd");
        open("RfrdDocAmt");
        xml.writeStartElement("RmtdAmt");
        xml.writeAttribute("Ccy", "SEK");
        xml.writeCharacters(line.amount().plain());
        close(2);
        open("CdtrRefInf");
        open("Tp");
        open("CdOrPrtry");
        text("Cd", "SCOR");
        close(2);
        text("Ref", line.ocr());
        close(2);
    }

    private void organisation(String id) throws XMLStreamException {
        open("Id");
        open("OrgId");
        open("Othr");
        text("Id", PaymentText.of(id, TOWN_LENGTH));
        close(3);
    }

    private void address() throws XMLStreamException {
        open("PstlAdr");
        text("TwnNm", PaymentText.of(debtor.town(), TOWN_LENGTH));
        text("Ctry", "SE");
        close(1);
    }

    private void other(String id, String choice, String scheme) throws XMLStreamException {
        open("Othr");
        text("Id", id);
        open("SchmeNm");
        text(choice, scheme);
        close(2);
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }

    private void text(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
