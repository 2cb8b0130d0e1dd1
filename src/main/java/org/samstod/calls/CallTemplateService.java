package org.samstod.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.MeantDay;
import org.samstod.districts.SetupFiles;
import org.samstod.forms.FormService;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/** The templates calls are made from: set-up data that follows how the districts really differ (domain facts §2.2). */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CallTemplateService {

    @Inject
    FormService forms;

    private final JsonObject file = SetupFiles.read("calls.json");

    /** The templates a board of a district can use for a grant year: its own and those for any board. */
    @UseCase(permission = Permission.CALL_READ)
    public List<CallTemplate> templates(String districtSlug, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        return rows().stream().map(CallTemplateService::template)
                .filter(template -> template.districtSlug() == null || template.districtSlug().equals(districtSlug))
                .filter(template -> !template.validFrom().isAfter(to) && (template.validTo() == null || !template.validTo().isBefore(from)))
                .toList();
    }

    /** Every template. */
    @UseCase(permission = Permission.CALL_READ)
    public List<CallTemplate> all() {
        return rows().stream().map(CallTemplateService::template).toList();
    }

    /**
     * The call a template proposes for a grant year.
     *
     * @throws NotFound when there is no such template
     */
    @UseCase(permission = Permission.CALL_READ)
    public TemplateDraft draft(String code, int year) {
        JsonObject row = rows().stream().filter(one -> one.getString("code").equals(code)).findFirst()
                .orElseThrow(() -> new NotFound("template"));
        return draft(file, row, year, forms.newest(row.getString("form")).map(FormService.FormSummary::id).orElse(null));
    }

    /** Says what the deadlines that a template proposed are meant for; a code that no template has says nothing. */
    void mean(Call call) {
        rows().stream().filter(one -> one.getString("code").equals(call.templateCode())).findFirst().ifPresent(row -> call.means(
                meant(row, "closes", call.fiscalYear()), meant(row, "reportDue", call.fiscalYear())));
    }

    static TemplateDraft draft(JsonObject file, JsonObject row, int year, String formId) {
        List<TrackView> tracks = new ArrayList<>();
        List<DocumentView> documents = new ArrayList<>();
        List<CheckView> checklist = new ArrayList<>();
        for (JsonObject track : file.getJsonObject("tracks").getJsonArray(row.getString("tracks")).getValuesAs(JsonObject.class)) {
            String trackCode = track.getString("code");
            tracks.add(new TrackView(trackCode, SetupFiles.ore(track, "upToOre"), track.getInt("maxQuestions"), track.getInt("maxUploads"),
                    track.getInt("assessors"), track.getBoolean("conditionsWithApplication"), track.getInt("instalments"),
                    track.getString("report"), track.getBoolean("signaturesBeforePayment"), track.getBoolean("riskAnalysis", false),
                    track.getBoolean("democracyReview", false)));
            for (JsonObject document : file.getJsonObject("documents").getJsonArray(track.getString("documents")).getValuesAs(JsonObject.class)) {
                documents.add(new DocumentView(trackCode, document.getString("code"), document.getString("sv"), document.getString("en"),
                        document.getBoolean("required"), document.getBoolean("vault")));
            }
            for (JsonObject check : file.getJsonObject("checklists").getJsonArray(track.getString("checklist")).getValuesAs(JsonObject.class)) {
                checklist.add(new CheckView(trackCode, check.getString("code"), check.getString("sv"), check.getString("en")));
            }
        }
        List<CriterionView> criteria = file.getJsonObject("criteria").getJsonArray(row.getString("criteria")).getValuesAs(JsonObject.class)
                .stream().map(criterion -> new CriterionView(criterion.getString("code"), criterion.getInt("weight"),
                        criterion.getString("sv"), criterion.getString("en"))).toList();
        JsonObject contact = file.getJsonObject("contact");
        JsonObject frame = row.getJsonObject("frame");
        CallDraft draft = new CallDraft(title(row, "titleSv", year), title(row, "titleEn", year), row.getString("kind"),
                row.getString("theme"), row.getString("perspective"), row.getString("target"), instant(row, "opens", year, false),
                SetupFiles.absent(row, "closes") ? null : instant(row, "closes", year, true), SetupFiles.ore(row, "ceilingOre"),
                frame.getString("purpose"), SetupFiles.text(row, "subFrame"), PublicationLevel.of(row.getInt("defaultLevel")), formId,
                row.getString("decisionRoute"), day(row, "expectedDecision", year), day(row, "expectedPayment", year),
                day(row, "useFrom", year), day(row, "useTo", year), day(row, "reportDue", year), row.getBoolean("waitForAppealTime"),
                new ContactView(contact.getString("sv"), contact.getString("en"), contact.getString("email"), contact.getString("phone"),
                        contact.getString("hoursSv"), contact.getString("hoursEn")),
                row.getString("rulesSv"), row.getString("rulesEn"), tracks, documents, checklist, criteria,
                strings(row, "goals"), strings(row, "areas"), List.of());
        List<CreateFrame.Part> parts = frame.getJsonArray("subFrames").getValuesAs(JsonObject.class).stream()
                .map(part -> new CreateFrame.Part(part.getString("code"), part.getString("sv"), part.getString("en"),
                        Money.ofOre(SetupFiles.ore(part, "amountOre")))).toList();
        return new TemplateDraft(row.getString("code"), draft, frame.getString("sv"), frame.getString("en"),
                Money.ofOre(SetupFiles.ore(frame, "amountOre")), parts);
    }

    private List<JsonObject> rows() {
        return file.getJsonArray("templates").getValuesAs(JsonObject.class);
    }

    private static CallTemplate template(JsonObject row) {
        return new CallTemplate(row.getString("code"), SetupFiles.text(row, "district"), row.getString("titleSv"),
                row.getString("titleEn"), row.getString("kind"), row.getString("perspective"), SetupFiles.day(row, "validFrom"),
                SetupFiles.day(row, "validTo"), row.getString("source"));
    }

    private static String title(JsonObject row, String key, int year) {
        return row.getString(key).replace("{year}", Integer.toString(year));
    }

    private static LocalDate day(JsonObject row, String key, int year) {
        MeantDay meant = meant(row, key, year);
        return meant == null ? null : meant.on();
    }

    /** The file says the last of February as 02-29, whatever the year. */
    private static MeantDay meant(JsonObject row, String key, int year) {
        if (SetupFiles.absent(row, key)) {
            return null;
        }
        JsonObject when = row.getJsonObject(key);
        return new MeantDay(year + when.getInt("yearOffset"), MonthDay.parse("--" + when.getString("monthDay")));
    }

    private static Instant instant(JsonObject row, String key, int year, boolean end) {
        LocalTime time = LocalTime.parse(row.getJsonObject(key).getString("time"));
        return CallTimes.instant(day(row, key, year), time, end);
    }

    private static List<String> strings(JsonObject row, String key) {
        return row.getJsonArray(key).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
