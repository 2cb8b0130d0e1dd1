package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.grants.domain.StatusReport.Answer;
import org.samstod.grants.domain.StatusReport.Line;
import org.samstod.shared.BusinessException;

/** What banks and ledgers answer. */
class StatusReportTest {

    private static StatusReport read(String xml) {
        return StatusReport.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String pain(String group, String batches) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><p:Document xmlns:p=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><p:CstmrPmtStsRpt>"
                + "<p:GrpHdr><p:MsgId>BANK1</p:MsgId></p:GrpHdr><p:OrgnlGrpInfAndSts><p:OrgnlMsgId>SAMx</p:OrgnlMsgId><p:OrgnlMsgNmId>pain.001.001.09</p:OrgnlMsgNmId>"
                + (group == null ? "" : "<p:GrpSts>" + group + "</p:GrpSts>") + "</p:OrgnlGrpInfAndSts>" + batches + "</p:CstmrPmtStsRpt></p:Document>";
    }

    @Test
    void pain002_anyNamespace_matchedByEndToEndId() {
        StatusReport report = read(pain("PART", "<p:OrgnlPmtInfAndSts><p:OrgnlPmtInfId>SAMx-K</p:OrgnlPmtInfId>"
                + "<p:TxInfAndSts><p:OrgnlEndToEndId>a-1</p:OrgnlEndToEndId><p:TxSts>ACCP</p:TxSts></p:TxInfAndSts>"
                + "<p:TxInfAndSts><p:OrgnlEndToEndId>b-1</p:OrgnlEndToEndId><p:TxSts>RJCT</p:TxSts><p:StsRsnInf><p:Rsn><p:Cd>AC04</p:Cd></p:Rsn>"
                + "<p:AddtlInf>Kontot</p:AddtlInf><p:AddtlInf>är avslutat</p:AddtlInf></p:StsRsnInf></p:TxInfAndSts>"
                + "<p:TxInfAndSts><p:OrgnlEndToEndId>c-1</p:OrgnlEndToEndId><p:TxSts>PDNG</p:TxSts></p:TxInfAndSts></p:OrgnlPmtInfAndSts>"));
        assertEquals(Set.of("SAMx"), report.messageIds());
        assertEquals(Answer.NONE, report.group(), "part: look at each");
        assertEquals(List.of(new Line("a-1", Answer.ACCEPTED, null, null, null), new Line("b-1", Answer.REJECTED, "AC04", "Kontot är avslutat", null),
                new Line("c-1", Answer.NONE, null, null, null)), report.lines());
    }

    @Test
    void pain002_groupAndPart_holdForWhatIsNotNamed() {
        assertEquals(Answer.ACCEPTED, read(pain("ACCP", "")).group());
        assertEquals(Answer.REJECTED, read(pain("RJCT", "")).group());
        StatusReport report = read(pain(null, "<p:OrgnlPmtInfAndSts><p:OrgnlPmtInfId>SAMx-B</p:OrgnlPmtInfId><p:PmtInfSts>RJCT</p:PmtInfSts></p:OrgnlPmtInfAndSts>"
                + "<p:OrgnlPmtInfAndSts><p:OrgnlPmtInfId>SAMx-K</p:OrgnlPmtInfId><p:PmtInfSts>ACSC</p:PmtInfSts></p:OrgnlPmtInfAndSts>"));
        assertEquals(Map.of("SAMx-B", Answer.REJECTED, "SAMx-K", Answer.ACCEPTED), report.batches());
    }

    @Test
    void camt054_bookedDebits_arePaid_othersSayNothing() {
        String entry = "<Ntry><Amt Ccy=\"SEK\">1.00</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>%s</Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt><ValDt><Dt>2026-03-06</Dt></ValDt>"
                + "<NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>";
        StatusReport report = read("<Document><BkToCstmrDbtCdtNtfctn><Ntfctn>" + entry.formatted("DBIT", "BOOK", "a-1") + entry.formatted("DBIT", "PDNG", "b-1")
                + entry.formatted("CRDT", "<Cd>BOOK</Cd>", "c-1") + entry.formatted("DBIT", "<Cd>BOOK</Cd>", "d-1") + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>");
        assertEquals(List.of(Answer.PAID, Answer.NONE, Answer.NONE, Answer.PAID), report.lines().stream().map(Line::answer).toList());
        assertEquals(LocalDate.of(2026, 3, 5), report.lines().get(0).day());
    }

    @Test
    void nothingElse_isRead_norAnythingOutsideTheFile() {
        for (String odd : List.of("", "hej", "<Document/>", "<Document><CstmrCdtTrfInitn/></Document>", "<CstmrPmtStsRpt><open>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><CstmrPmtStsRpt><OrgnlMsgId>&x;</OrgnlMsgId></CstmrPmtStsRpt>",
                "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\"><CstmrPmtStsRpt/>")) {
            assertEquals("payment.file", assertThrows(BusinessException.class, () -> read(odd), odd).code(), odd);
        }
    }

    @Test
    void ledger_linesInEitherLanguage_orNothingAtAll() {
        assertEquals(List.of(new LedgerAnswer("a-1", Answer.PAID, "V77", LocalDate.of(2026, 3, 5), null),
                        new LedgerAnswer("b-1", Answer.REJECTED, null, null, "Fel konto"), new LedgerAnswer("c-1", Answer.ACCEPTED, null, null, null)),
                LedgerAnswer.read("\uFEFFid;status;verifikat;dag;orsak\r\na-1;Utbetald;V77;2026-03-05;\r\n\r\nb-1;rejected;;;Fel konto\nc-1\tmottagen"));
        for (String odd : List.of("", "id;status", "a-1;kanske", "a-1;paid;V;igår", ";paid")) {
            assertEquals("payment.list", assertThrows(BusinessException.class, () -> LedgerAnswer.read(odd), odd).code(), odd);
        }
        assertEquals(2, assertThrows(BusinessException.class, () -> LedgerAnswer.read("a-1;paid\nb-1;??")).args()[0]);
    }
}
