package org.samstod.grants.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.samstod.shared.FormulaGuard;

/** A request for an invoice as the city's ledger reads it: one line, the same bytes whenever it is written. */
public final class InvoiceRequestFile {

    private static final String HEAD = "referens;motpart;organisationsnummer;avser;belopp;betalas_senast;begärd";

    private InvoiceRequestFile() {
    }

    /** The file. */
    public static byte[] csv(Recovery recovery, String debtor, String organisationNumber, String grantNumber) {
        String line = List.of(recovery.number(), debtor, organisationNumber, "Återbetalning av bidrag " + grantNumber,
                recovery.requested().plain().replace('.', ','), recovery.claim().payBy().toString(), recovery.claim().requestedAt().toString()).stream()
                .map(InvoiceRequestFile::cell).collect(Collectors.joining(";"));
        return ("\uFEFF" + HEAD + "\r\n" + line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String safe = FormulaGuard.guarded(text.replaceAll("\\p{Cntrl}", " "));
        return safe.matches(".*[;\"].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
