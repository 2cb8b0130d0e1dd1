package org.samstod.districts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.districts.domain.AmountBands;
import org.samstod.districts.domain.CodeEntries;
import org.samstod.districts.domain.CodeEntry;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * City-wide code lists: {@code perspective}, {@code goal} (M1–M5), {@code area} (1–16), {@code theme}, {@code general-title},
 * {@code amount-band}, {@code grant-kind}, {@code arena}, {@code target}, {@code democracy-criterion}, {@code helpline} (a code that is a
 * number is the one to ring).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CodeListService {

    /** The lists there are. */
    public static final List<String> LISTS = List.of("perspective", "goal", "area", "theme", "general-title", AmountBands.LIST, "grant-kind",
            "arena", "target", "democracy-criterion", "helpline", "report-check");

    @Inject
    CodeEntries entries;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    /** Public pages show some of the words. */
    @Inject
    Event<DistrictsChanged> changed;

    /**
     * An entry of a list as its keeper sees it.
     *
     * @param fromOre lowest sum of an amount band, null for other lists
     * @param toOre   highest sum, null for the last band and for other lists
     */
    public record EntryView(String id, long version, String code, String sv, String en, Long fromOre, Long toOre, LocalDate validFrom,
            LocalDate validTo) {

        /** Whether it is in force on a day. */
        public boolean validOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /** A new entry. */
    public record AddCode(String list, String code, String sv, String en, LocalDate validFrom) {
    }

    /** One entry. */
    public record CodeView(String code, String sv, String en) {

        /** The name in a language. */
        public String name(String language) {
            return "en".equals(language) ? en : sv;
        }
    }

    /** The entries of a list that are in force today, in its own order; empty when there is no such list. */
    @UseCase(permission = Permission.PUBLIC)
    public List<CodeView> codes(String list) {
        LocalDate today = clock.today();
        return entries.of(list).stream().filter(entry -> entry.validOn(today)).map(CodeListService::view).toList();
    }

    /** The words of every code a list has ever had, the newest entry of a code; what was written with a code keeps its words. */
    @UseCase(permission = Permission.PUBLIC)
    public Map<String, CodeView> words(String list) {
        Map<String, CodeView> words = new LinkedHashMap<>();
        entries.of(list).forEach(entry -> words.put(entry.code(), view(entry)));
        return words;
    }

    /** The band a sum falls in today, as shown for grants with limited publication. */
    @UseCase(permission = Permission.PUBLIC)
    public CodeView amountBand(Money sum) {
        LocalDate today = clock.today();
        return entries.of(AmountBands.LIST).stream().filter(entry -> entry.validOn(today) && entry.holds(sum.ore())).findFirst()
                .map(CodeListService::view).orElseThrow(() -> new NotFound("amount band"));
    }

    /** Every entry of a list, of all times, for whoever keeps it. */
    @UseCase(permission = Permission.DISTRICT_MANAGE)
    public List<EntryView> entries(String list) {
        requireKnown(list);
        return entries.of(list).stream().map(entry -> new EntryView(entry.id(), entry.version(), entry.code(), entry.nameSv(), entry.nameEn(),
                entry.fromOre(), entry.toOre(), entry.validFrom(), entry.validTo())).toList();
    }

    /**
     * Adds an entry at the end of a list.
     *
     * @throws BusinessException {@code code.taken} when the code is in force already, {@code code.bands} for amount bands, which are
     *                           set all at once
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "code.add")
    public void add(AddCode command) {
        requireCity(command.list());
        if (AmountBands.LIST.equals(command.list())) {
            throw new BusinessException("code.bands");
        }
        if (command.validFrom() == null) {
            throw new BusinessException("date.missing").at("validFrom");
        }
        List<CodeEntry> before = entries.of(command.list());
        CodeEntry entry = new CodeEntry(command.list(), command.code(), nextLine(before), command.sv(), command.en(), null, null,
                command.validFrom());
        if (before.stream().anyMatch(other -> other.code().equals(entry.code()) && other.validFromOn(command.validFrom()))) {
            throw new BusinessException("code.taken", entry.code()).at("entryCode");
        }
        entries.add(entry);
        changed.fire(new DistrictsChanged());
        journal.act(entry, Map.of("list", entry.list(), "code", entry.code(), "sv", entry.nameSv(), "en", entry.nameEn(), "from",
                entry.validFrom()), Journal.SETUP);
    }

    /**
     * An entry is no longer offered after a day.
     *
     * @throws BusinessException {@code code.bands} for an amount band, {@code code.last} when the list would be empty after it,
     *                           {@code code.past} for a day before today
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "code.end")
    public void end(String entryId, long seenVersion, LocalDate lastDay) {
        CodeEntry entry = entries.find(entryId).orElseThrow(() -> new NotFound("code"));
        requireCity(entry.list());
        entry.requireVersion(seenVersion);
        if (AmountBands.LIST.equals(entry.list())) {
            throw new BusinessException("code.bands");
        }
        if (lastDay != null && lastDay.isBefore(clock.today())) {
            throw new BusinessException("code.past").at("lastDay");
        }
        entry.endOn(lastDay);
        if (entries.of(entry.list()).stream().noneMatch(other -> other.validOn(lastDay.plusDays(1)))) {
            throw new BusinessException("code.last").at("lastDay");
        }
        changed.fire(new DistrictsChanged());
        journal.act(entry, Map.of("list", entry.list(), "code", entry.code(), "lastDay", lastDay), Journal.SETUP);
    }

    /**
     * Sets new amount bands from a day on; those in force end the day before, so that every sum has exactly one band on every day.
     *
     * @param limits sums at which the second and every further band begins
     * @throws BusinessException {@code code.past} for a day that is not after today, {@code code.bands.later} when new bands are set
     *                           for a later day already, {@code code.limits}
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "code.bands")
    public void setAmountBands(LocalDate from, List<Money> limits) {
        requireCity(AmountBands.LIST);
        List<CodeEntry> before = entries.of(AmountBands.LIST);
        List<CodeEntry> bands = AmountBands.of(limits, from, nextLine(before));
        if (!from.isAfter(clock.today())) {
            throw new BusinessException("code.past").at("bandsFrom");
        }
        if (before.stream().anyMatch(band -> band.validFrom() != null && !band.validFrom().isBefore(from))) {
            throw new BusinessException("code.bands.later").at("bandsFrom");
        }
        before.stream().filter(band -> band.validOn(from)).forEach(band -> band.endOn(from.minusDays(1)));
        bands.forEach(entries::add);
        journal.act(bands.get(0), Map.of("from", from, "limits", limits.stream().map(Money::ore).toList()), Journal.SETUP);
    }

    private void requireCity(String list) {
        requireKnown(list);
        gate.require(Permission.DISTRICT_MANAGE, new Subject(CityScope.KIND, list, null, null));
    }

    private static void requireKnown(String list) {
        if (!LISTS.contains(list)) {
            throw new NotFound("code list");
        }
    }

    private static int nextLine(List<CodeEntry> before) {
        return before.stream().mapToInt(CodeEntry::line).max().orElse(0) + 1;
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
