package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AgendaService;
import org.samstod.decisions.BoardDecisionService;
import org.samstod.decisions.GroundChoice;
import org.samstod.decisions.ItemView;
import org.samstod.decisions.RecordItem;
import org.samstod.decisions.RecordedItem;
import org.samstod.districts.LegalGroundService;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/**
 * The one page to bring back what a meeting decided: its day, the paragraph, and each case as it was proposed, changed where the meeting
 * differed. The same page with one case puts a recorded fact right.
 */
@Named
@RequestScoped
public class MeetingRecordBacking {

    /** Not taken up, or not to be recorded now. */
    private static final String SKIP = "SKIP";

    /** A case and what is typed about it. */
    public static class RowForm {

        private final ItemView.Row row;
        private final int seen;
        private final Form form = new Form();

        RowForm(ItemView.Row row, int seen) {
            this.row = row;
            this.seen = seen;
            ItemView.Recorded before = row.decided();
            if (before == null) {
                form.put("result", "DECIDED");
                form.put("outcome", row.outcome());
                form.put("amount", row.proposed().isPositive() ? row.proposed().typed() : null);
                form.put("reasons", row.reasons());
                form.put("ground", row.legalGround());
            } else {
                form.put("result", before.result());
                form.put("paragraph", before.paragraph() == null ? null : before.paragraph().toString());
                form.put("outcome", before.outcome() == null ? row.outcome() : before.outcome());
                Money amount = before.outcome() == null ? row.proposed() : before.amount();
                form.put("amount", amount.isPositive() ? amount.typed() : null);
                form.put("nextYear", before.outcome() != null && before.nextYear().isPositive() ? before.nextYear().typed() : null);
                form.put("reasons", before.outcome() == null ? row.reasons() : before.reasons());
                form.put("ground", before.outcome() == null ? row.legalGround() : before.legalGround());
                form.put("transferredTo", before.transferredTo());
                form.put("notPresent", before.notPresent());
                form.put("reservation", before.reservation());
                form.put("why", before.why());
            }
        }

        public ItemView.Row getRow() {
            return row;
        }

        public Form getForm() {
            return form;
        }
    }

    @Inject
    AgendaService agenda;

    @Inject
    BoardDecisionService board;

    @Inject
    LegalGroundService grounds;

    @Inject
    Done done;

    @Inject
    @Param(name = "item")
    String id;

    private final Form form = new Form();
    private final List<RowForm> rows = new ArrayList<>();
    private List<GroundChoice> choices = List.of();
    private ItemView item;
    private boolean correcting;
    private String shown;

    @PostConstruct
    void read() {
        item = agenda.item(id);
        String one = Params.text("row");
        correcting = one != null;
        // What was typed belongs to the cases that the page showed, in their order, whatever has been recorded since.
        ShownRows.posted("record").ifPresentOrElse(
                posted -> rows.addAll(ShownRows.of(posted, item.rows(), ItemView.Row::id,
                        (row, seen) -> row != null && seen.matches("[0-9]{1,9}") ? new RowForm(row, Integer.parseInt(seen)) : null)),
                () -> item.rows().stream().filter(row -> correcting ? row.id().equals(one) : row.isWaiting())
                        .forEach(row -> rows.add(new RowForm(row, row.records()))));
        shown = rows.stream().map(row -> row.row.id() + ":" + row.seen).collect(Collectors.joining(","));
        ItemView.Recorded before = correcting && !rows.isEmpty() ? rows.get(0).getRow().decided() : null;
        form.put("heldOn", before == null ? item.meeting().heldOn() : before.heldOn());
        form.put("atOnce", before != null && before.atOnce());
        form.put("keptAt", Texts.get(Texts.SWEDISH, "office.minutes.kept-at.usual", item.meeting().bodyName()));
        choices = grounds.forDecisions(item.meeting().heldOn()).stream().map(ground -> new GroundChoice(ground.code(), ground.citation(), ground.textSv()))
                .toList();
    }

    /** Records it all. */
    public void record() {
        List<Violation> wrong = new ArrayList<>();
        List<RecordItem.Row> said = new ArrayList<>();
        Integer common = paragraph(form, null, wrong);
        for (RowForm row : rows) {
            if (!SKIP.equals(row.form.text("result"))) {
                said.add(row(row, common, wrong));
            }
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        RecordedItem came = board.record(new RecordItem(id, form.day("heldOn"), form.text("source"), form.flag("atOnce"), said, form.day("approvedOn"),
                form.text("approvers"), form.day("postedOn"), form.text("keptAt"), form.text("link")));
        done.at("/office/meetings/items/" + id, came.odd() == 0 ? "office.meeting-record.done" : "office.meeting-record.done.odd", came.rows(), came.odd());
    }

    private static RecordItem.Row row(RowForm row, Integer common, List<Violation> wrong) {
        Integer own = paragraph(row.form, row.row.number(), wrong);
        String outcome = row.form.text("outcome");
        return new RecordItem.Row(row.getRow().id(), row.seen, row.form.text("result"), own == null ? common : own,
                outcome == null ? null : Outcome.valueOf(outcome), amount(row, "amount", wrong), row.form.text("reasons"), row.form.text("ground"), row.form.text("transferredTo"),
                row.form.text("notPresent"), row.form.text("reservation"), row.form.text("why"), amount(row, "nextYear", wrong));
    }

    private static Integer paragraph(Form from, String number, List<Violation> wrong) {
        try {
            return Paragraphs.of(from, "paragraph");
        } catch (BusinessException e) {
            wrong.add(number == null ? new Violation("paragraph", e.code(), e.args())
                    : new Violation(null, "meeting.row.paragraph-format", number, from.text("paragraph")));
            return null;
        }
    }

    private static Money amount(RowForm row, String field, List<Violation> wrong) {
        String typed = row.form.text(field);
        if (typed == null) {
            return null;
        }
        try {
            return AmountParser.parse(typed);
        } catch (BusinessException e) {
            wrong.add(new Violation(null, "meeting.row.amount-format", row.getRow().number(), typed));
            return null;
        }
    }

    /** What can be recorded of a case, in order. */
    public List<String> getResults() {
        return correcting ? List.of("DECIDED", "POSTPONED", "SENT_BACK") : List.of("DECIDED", "POSTPONED", "SENT_BACK", SKIP);
    }

    /** The outcomes of a decision, in order. */
    public List<String> getOutcomes() {
        return List.of("GRANTED", "PARTLY", "REFUSED", "DISMISSED", "DISCONTINUED", "TRANSFERRED");
    }

    public String getId() {
        return id;
    }

    public ItemView getItem() {
        return item;
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public Form getForm() {
        return form;
    }

    /** The cases on the page and how many records each had, for the way back. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public List<RowForm> getRows() {
        return rows;
    }

    public List<GroundChoice> getGrounds() {
        return choices;
    }
}
