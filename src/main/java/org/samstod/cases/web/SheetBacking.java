package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.cases.AllocationCellView;
import org.samstod.cases.AllocationConflict;
import org.samstod.cases.AllocationField;
import org.samstod.cases.AllocationLine;
import org.samstod.cases.AllocationRun;
import org.samstod.cases.AllocationService;
import org.samstod.cases.AllocationService.SaveCell;
import org.samstod.cases.AllocationService.Start;
import org.samstod.cases.AllocationSheet;
import org.samstod.cases.AllocationSheetService;
import org.samstod.cases.AllocationVariantView;
import org.samstod.cases.Outcome;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.CsrfKey;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/**
 * The allocation sheet of a matter in one variant. Its script saves cell by cell; without script the same form saves everything that was
 * changed, cell by cell too, and keeps and shows what could not be saved.
 */
@Named("sheetPage")
@RequestScoped
public class SheetBacking {

    @Inject
    AllocationSheetService service;

    @Inject
    AllocationService variants;

    @Inject
    AllocationRun run;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    HttpServletRequest request;

    private final Form form = new Form();
    private String id;
    private AllocationSheet sheet;
    private List<SheetRow> rows = List.of();
    private List<SheetSums.Item> sums = List.of();

    /** What was typed in a cell and is not saved. */
    private record Unsaved(String text, long version, String note) {
    }

    @PostConstruct
    void read() {
        id = Params.text("id");
        load(Params.text("variant"), Map.of());
        form.put("start", Start.EMPTY.name());
        if (sheet.variant() != null) {
            form.put("name", sheet.variant().name());
            form.put("ground", sheet.variant().ground());
            form.put("version", Long.toString(sheet.variant().version()));
        }
    }

    private void load(String variant, Map<String, Unsaved> unsaved) {
        sheet = service.sheet(id, variant);
        sums = SheetSums.of(sheet.sums(), addresses.getLocale());
        rows = sheet.lines().stream().map(line -> row(line, unsaved)).toList();
    }

    private SheetRow row(AllocationLine line, Map<String, Unsaved> unsaved) {
        Locale locale = addresses.getLocale();
        String score = line.score().isWhole() ? Texts.get(locale, "office.sheet.score", line.score().percent())
                : Texts.get(locale, "office.sheet.score.part", line.score().assessed(), line.score().criteria());
        List<SheetRow.Earlier> earlier = line.earlier().stream()
                .map(one -> new SheetRow.Earlier(one.year(), one.amount().format(locale), one.reports())).toList();
        List<SheetRow.Field> fields = Arrays.stream(AllocationField.values()).map(field -> {
            AllocationCellView cell = line.cell(field);
            Unsaved kept = unsaved.get(key(line, field));
            return new SheetRow.Field(field.code(), "c." + key(line, field), SheetWords.field(field, locale) + ", " + line.applicant(),
                    kept == null ? cell.text() : kept.text(), cell.text(), kept == null ? cell.version() : kept.version(), kept == null ? "" : kept.note(),
                    kept != null);
        }).toList();
        return new SheetRow(line, earlier, score, SheetWords.row(line.outcome(), line.money(), locale),
                line.locked() == null ? "" : Texts.get(locale, "error.case.not-allowed." + line.locked()), fields);
    }

    private static String key(AllocationLine line, AllocationField field) {
        return line.caseId() + "." + field.code();
    }

    /** Saves every cell that was changed, as the ordinary form does it. */
    public void save() {
        if (stored()) {
            finish("office.sheet.saved", sheet.variant().id());
        }
    }

    /** What is written in a row holds for the newest version of its application too. */
    public void confirm(String caseId) {
        if (stored()) {
            String mark = sheet.lines().stream().filter(line -> line.caseId().equals(caseId)).findFirst().map(AllocationLine::mark).orElse("");
            variants.confirm(sheet.variant().id(), caseId, mark);
            finish("office.sheet.confirmed", sheet.variant().id());
        }
    }

    private boolean stored() {
        Map<String, Unsaved> unsaved = new HashMap<>();
        for (AllocationLine line : sheet.lines()) {
            for (AllocationField field : AllocationField.values()) {
                String typed = request.getParameter("c." + key(line, field));
                String version = request.getParameter("v." + key(line, field));
                if (typed != null && version != null && version.matches("\\d{1,15}") && !tidy(typed).equals(line.cell(field).text())) {
                    store(line, field, tidy(typed), Long.parseLong(version), unsaved);
                }
            }
        }
        load(sheet.variant().id(), unsaved);
        return unsaved.isEmpty();
    }

    private static String tidy(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private void store(AllocationLine line, AllocationField field, String typed, long version, Map<String, Unsaved> unsaved) {
        try {
            run.savedAtLast(new SaveCell(sheet.variant().id(), line.caseId(), field, typed, version));
        } catch (AllocationConflict conflict) {
            String now = SheetWords.cell(field, conflict.other().text(), addresses.getLocale());
            String note = Texts.get(addresses.getLocale(), "error." + conflict.code(), conflict.args()) + " "
                    + Texts.get(addresses.getLocale(), "office.sheet.conflict.there", now);
            unsaved.put(key(line, field), new Unsaved(typed, conflict.other().version(), note));
            tell(line, field, note);
        } catch (BusinessException rule) {
            String note = Texts.get(addresses.getLocale(), "error." + rule.code(), rule.args());
            unsaved.put(key(line, field), new Unsaved(typed, version, note));
            tell(line, field, note);
        }
    }

    private void tell(AllocationLine line, AllocationField field, String note) {
        String sentence = SheetWords.field(field, addresses.getLocale()) + ", " + line.applicant() + ": " + note;
        FacesContext.getCurrentInstance().addMessage("c." + key(line, field),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /** Makes a variant. */
    public void create() {
        try {
            finish("office.sheet.created", variants.create(id, form.text("newName"), form.text("newGround"), Start.valueOf(form.text("start"))));
        } catch (BusinessException rule) {
            throw rule.at("name".equals(rule.field()) ? "newName" : "ground".equals(rule.field()) ? "newGround" : rule.field());
        }
    }

    /** Makes a copy of the variant that is shown. */
    public void copy() {
        try {
            finish("office.sheet.copied", variants.copy(sheet.variant().id(), form.text("copyName")));
        } catch (BusinessException rule) {
            throw rule.at("copyName");
        }
    }

    /** Gives the variant that is shown another name or legal ground. */
    public void describe() {
        variants.describe(sheet.variant().id(), form.version(), form.text("name"), form.text("ground"));
        finish("office.sheet.described", sheet.variant().id());
    }

    private void finish(String key, String variant) {
        done.at("/office/matters/" + id + "/sheet?variant=" + variant, key);
    }

    /** The citation of a legal ground; its code where it is no longer in force. */
    public String citation(String code) {
        return sheet.grounds().stream().filter(one -> one.code().equals(code)).findFirst().map(AllocationSheet.Ground::citation).orElse(code);
    }

    /** The secret that the script sends along. */
    public String getCsrf() {
        return CsrfKey.of(request.getSession());
    }

    public String getAccount() {
        return user.getAccountId();
    }

    public String getId() {
        return id;
    }

    public AllocationSheet getSheet() {
        return sheet;
    }

    public AllocationVariantView getVariant() {
        return sheet.variant();
    }

    public List<SheetRow> getRows() {
        return rows;
    }

    public List<SheetSums.Item> getSums() {
        return sums;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public Start[] getStarts() {
        return Start.values();
    }

    public Form getForm() {
        return form;
    }
}
