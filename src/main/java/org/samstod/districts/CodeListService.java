package org.samstod.districts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.samstod.districts.domain.CodeEntries;
import org.samstod.districts.domain.CodeEntry;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * City-wide code lists: {@code perspective}, {@code goal} (M1–M5), {@code area} (1–16), {@code theme}, {@code general-title},
 * {@code amount-band}, {@code grant-kind}, {@code arena}, {@code target}.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CodeListService {

    @Inject
    CodeEntries entries;

    @Inject
    Journal journal;

    /** One entry. */
    public record CodeView(String code, String sv, String en) {

        /** The name in a language. */
        public String name(String language) {
            return "en".equals(language) ? en : sv;
        }
    }

    /** A list in its own order; empty when there is no such list. */
    @UseCase(permission = Permission.PUBLIC)
    public List<CodeView> codes(String list) {
        return entries.of(list).stream().map(CodeListService::view).toList();
    }

    /** The band a sum falls in, as shown for grants with limited publication. */
    @UseCase(permission = Permission.PUBLIC)
    public CodeView amountBand(Money sum) {
        return entries.of("amount-band").stream().filter(entry -> entry.holds(sum.ore())).findFirst().map(CodeListService::view)
                .orElseThrow(() -> new NotFound("amount band"));
    }

    /** Whether any list has been loaded. */
    @UseCase(permission = Permission.PUBLIC)
    public boolean loaded() {
        return !entries.isEmpty();
    }

    /** Adds an entry at the end of its list; for the first start. */
    @UseCase(permission = Permission.SYSTEM, action = "code.load")
    public void load(String list, int line, String code, String sv, String en, Long fromOre, Long toOre) {
        CodeEntry entry = new CodeEntry(list, code, line, sv, en, fromOre, toOre);
        entries.add(entry);
        journal.act(entry, Map.of("list", list, "code", code, "sv", sv, "en", en), Journal.SETUP);
    }

    private static CodeView view(CodeEntry entry) {
        return new CodeView(entry.code(), entry.nameSv(), entry.nameEn());
    }
}
