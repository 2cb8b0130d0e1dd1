package org.samstod.districts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Period;

/**
 * Loads the set-up data of this room through its own services, each part as a whole in one transaction.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DistrictSetup {

    private static final String SUBJECT = "setup-districts";

    @Inject
    DistrictService districts;

    @Inject
    LegalGroundService grounds;

    @Inject
    DatedTextService texts;

    @Inject
    CodeListService codes;

    @Inject
    Journal journal;

    /** Districts, boards, neighbourhoods. */
    @UseCase(permission = Permission.SYSTEM, action = "setup.map")
    public void loadMap() {
        List<JsonObject> rows = SetupFiles.read("districts.json").getJsonArray("districts").getValuesAs(JsonObject.class);
        for (JsonObject row : rows) {
            JsonObject board = row.getJsonObject("board");
            districts.addDistrict(new AddDistrict(row.getString("slug"), row.getString("name"), SetupFiles.text(row, "cityCode"),
                    SetupFiles.day(row, "validFrom"), board.getString("code"), board.getString("name"), board.getString("nameEn"),
                    board.getString("administration"), board.getString("registerMode"), board.getString("registerPattern")));
            for (JsonString name : row.getJsonArray("neighbourhoods").getValuesAs(JsonString.class)) {
                districts.addNeighbourhood(slug(name.getString()), name.getString(), row.getString("slug"), SetupFiles.day(row, "validFrom"));
            }
        }
        int ended = 0;
        for (JsonObject row : rows) {
            LocalDate lastDay = SetupFiles.day(row, "validTo");
            if (lastDay != null) {
                DistrictView district = districts.district(row.getString("slug")).orElseThrow();
                districts.endDistrict(district.slug(), district.version(), lastDay, row.getString("successor"));
                ended++;
            }
        }
        journal.act(SUBJECT, 0, Map.of("districts", rows.size(), "ended", ended));
    }

    /** Legal grounds, texts, code lists. */
    @UseCase(permission = Permission.SYSTEM, action = "setup.rules")
    public void loadRules() {
        List<JsonObject> groundRows = rows("legal-grounds.json", "grounds");
        groundRows.forEach(this::ground);
        List<JsonObject> textRows = rows("texts.json", "texts");
        textRows.forEach(this::text);
        JsonObject lists = SetupFiles.read("codes.json").getJsonObject("lists");
        List<String> names = new ArrayList<>(lists.keySet());
        names.forEach(list -> load(lists, list));
        journal.act(SUBJECT, 0, Map.of("grounds", groundRows.size(), "texts", textRows.size(), "lists", names));
    }

    /** Codes of legal grounds and keys of texts that came with a later version of the portal and are not here yet; two statements. */
    @UseCase(permission = Permission.SYSTEM)
    public Missing missing() {
        Set<String> codes = new TreeSet<>();
        rows("legal-grounds.json", "grounds").forEach(row -> codes.add(row.getString("code")));
        codes.removeAll(grounds.codes());
        Set<String> keys = new TreeSet<>();
        rows("texts.json", "texts").forEach(row -> keys.add(row.getString("key")));
        keys.removeAll(texts.keys());
        return new Missing(codes, keys);
    }

    /**
     * What set-up knows and this portal does not.
     *
     * @param grounds codes
     * @param texts   keys
     */
    public record Missing(Set<String> grounds, Set<String> texts) {

        public boolean isNothing() {
            return grounds.isEmpty() && texts.isEmpty();
        }
    }

    /** Loads them. What the city has changed or ended is never touched: a code or key that is here is left as it is. */
    @UseCase(permission = Permission.SYSTEM, action = "setup.rules")
    public void load(Missing missing) {
        rows("legal-grounds.json", "grounds").stream().filter(row -> missing.grounds().contains(row.getString("code"))).forEach(this::ground);
        rows("texts.json", "texts").stream().filter(row -> missing.texts().contains(row.getString("key"))).forEach(this::text);
        journal.act(SUBJECT, 0, Map.of("grounds", List.copyOf(missing.grounds()), "texts", List.copyOf(missing.texts())));
    }

    private static List<JsonObject> rows(String file, String list) {
        return SetupFiles.read(file).getJsonArray(list).getValuesAs(JsonObject.class);
    }

    private void ground(JsonObject row) {
        grounds.add(new AddLegalGround(row.getString("code"), row.getString("use").toUpperCase(Locale.ROOT), row.getString("law"),
                row.getString("lawEn"), row.getString("paragraph"), row.getString("textSv"), row.getString("textEn"),
                row.getString("source"), row.getBoolean("checked"), SetupFiles.day(row, "validFrom"), SetupFiles.day(row, "validTo")));
    }

    private void text(JsonObject row) {
        texts.load(row.getString("key"), row.getString("language"), row.getString("body"),
                new Period(SetupFiles.day(row, "validFrom"), SetupFiles.day(row, "validTo")), row.getBoolean("boardMayOverride"));
    }

    /** A code list that came after the first start of this portal. */
    @UseCase(permission = Permission.SYSTEM, action = "setup.list")
    public void loadList(String list) {
        load(SetupFiles.read("codes.json").getJsonObject("lists"), list);
        journal.act(SUBJECT, 0, Map.of("list", list));
    }

    private void load(JsonObject lists, String list) {
        int line = 0;
        for (JsonObject row : lists.getJsonArray(list).getValuesAs(JsonObject.class)) {
            codes.load(list, ++line, row.getString("code"), row.getString("sv"), row.getString("en"),
                    SetupFiles.ore(row, "fromOre"), SetupFiles.ore(row, "toOre"));
        }
    }

    /** A name as part of an address: lower case, without marks, hyphens for anything else. */
    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
