package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.cases.BulkAct;
import org.samstod.cases.BulkOrder;
import org.samstod.cases.BulkPlan;
import org.samstod.cases.BulkRun;
import org.samstod.cases.BulkRun.Seen;
import org.samstod.cases.BulkService;
import org.samstod.cases.BulkStep;
import org.samstod.cases.Hand;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/**
 * Something done with the cases that were chosen in the work list: first what it would do with each, then what it did. The cases and the act
 * stand in the address, so that the page can be opened again for what is left.
 */
@Named("bulk")
@RequestScoped
public class BulkBacking {

    private static final int DAYS_TO_ANSWER = 14;

    @Inject
    BulkService service;

    @Inject
    BulkRun run;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private BulkAct act;
    private List<String> caseIds = List.of();
    private List<Hand> officers = List.of();
    private Map<Hand, Long> loads = Map.of();
    private List<BulkStep> steps = List.of();
    private int gone;
    private boolean planned;
    private boolean ran;
    private String officer;
    private List<String> taking = new ArrayList<>();
    private LocalDate dueOn;
    private LocalDate ownDue;
    private String others;
    private String text;
    private String dueWord;
    private String mark;
    private String shown = "";

    @PostConstruct
    void read() {
        String[] chosen = request.getParameterValues("case");
        caseIds = chosen == null ? List.of() : Arrays.stream(chosen).distinct().toList();
        act = BulkAct.of(Params.text("act")).filter(one -> !one.isUnitHeads() || isUnitHead()).orElse(isUnitHead() ? BulkAct.ASSIGN : BulkAct.DUE);
        dueOn = clock.today().plusDays(DAYS_TO_ANSWER);
        if (act.isUnitHeads()) {
            loads = service.officers();
            officers = List.copyOf(loads.keySet());
            taking = new ArrayList<>(officers.stream().map(Hand::accountId).toList());
        }
        if (act == BulkAct.SPREAD && !isPosted()) {
            plan();
        }
    }

    private boolean isPosted() {
        return "POST".equals(request.getMethod());
    }

    /** Shows what would be done with each case. */
    public void plan() {
        BulkPlan plan = service.plan(order());
        steps = plan.steps();
        gone = plan.gone();
        shown = order().seal();
        planned = true;
    }

    /** Does it; when something was changed since the plan was shown, shows the plan of that first. */
    public void run() {
        if (!order().seal().equals(request.getParameter("shown"))) {
            plan();
            return;
        }
        Map<String, Seen> seen = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("seen.") && values[0].matches("\\d{1,18}")) {
                String id = name.substring("seen.".length());
                seen.put(id, new Seen(Long.parseLong(values[0]), request.getParameter("to." + id)));
            }
        });
        steps = run.run(order(caseIds.isEmpty() ? List.copyOf(seen.keySet()) : caseIds), seen);
        ran = true;
    }

    private BulkOrder order() {
        return order(caseIds);
    }

    private BulkOrder order(List<String> ids) {
        return switch (act) {
            case ASSIGN -> new BulkOrder(act, ids, officer == null ? List.of() : List.of(officer), null, null, null, null);
            case SPREAD -> new BulkOrder(act, ids, List.copyOf(taking), null, null, null, null);
            case COMPLETION -> new BulkOrder(act, ids, List.of(), dueOn, others, text, null);
            case DUE -> new BulkOrder(act, ids, List.of(), ownDue, null, dueWord, null);
            case MARK -> new BulkOrder(act, ids, List.of(), null, null, null, mark);
        };
    }

    /** The address of the same act, or another, with the same cases, or those that are left. */
    public String address(String word, boolean left) {
        List<String> ids = left ? steps.stream().filter(step -> step.kind() == BulkStep.Kind.STOPPED).map(BulkStep::caseId).toList() : caseIds;
        return addresses.url("/office/bulk") + "?act=" + word + ids.stream().filter(id -> id.matches("[0-9a-z]{1,26}")).map(id -> "&case=" + id)
                .collect(Collectors.joining());
    }

    /** Why something cannot be done with a case. */
    public String why(BulkStep step) {
        return SheetWords.why(step.why(), addresses.getLocale());
    }

    /** The kind of badge of a step. */
    public String badge(BulkStep.Kind kind) {
        return switch (kind) {
            case DO -> "going";
            case DONE -> "good";
            case SAME -> "todo";
            case STOPPED -> "bad";
        };
    }

    /** How many of a kind there are now. */
    public long count(String kind) {
        return steps.stream().filter(step -> step.kind().name().equals(kind)).count();
    }

    /** An officer and the number of open cases, as a line to choose. */
    public String line(Hand one) {
        return Texts.get(addresses.getLocale(), "office.bulk.officer.line", one.name(), loads.getOrDefault(one, 0L));
    }

    /** What an officer would have afterwards, for the unit head to see whether it is even. */
    public List<Share> getShares() {
        return officers.stream().map(one -> {
            long gets = steps.stream().filter(BulkStep::acts).filter(step -> step.to() != null && step.to().equals(one)).count();
            return new Share(one.name(), loads.get(one), gets, loads.get(one) + gets);
        }).toList();
    }

    /** An officer: open cases now, how many more, and together. */
    public record Share(String name, long has, long gets, long then) {
    }

    /** Whether the button that does it is there: while a page is sent in always, since what was planned is not known then. */
    public boolean isMayRun() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE || planned && count("DO") > 0;
    }

    /** The acts the reader can choose among. */
    public List<BulkAct> getActs() {
        return Arrays.stream(BulkAct.values()).filter(one -> !one.isUnitHeads() || isUnitHead()).toList();
    }

    public boolean isUnitHead() {
        return user.getRole() == Role.UNIT_HEAD;
    }

    /** Whether there is nothing to do something with. */
    public boolean isNothing() {
        return caseIds.isEmpty() && act != BulkAct.SPREAD;
    }

    public int getChosen() {
        return caseIds.size();
    }

    public BulkAct getAct() {
        return act;
    }

    public List<Hand> getOfficers() {
        return officers;
    }

    public List<BulkStep> getSteps() {
        return steps;
    }

    public int getGone() {
        return gone;
    }

    /** Whether the steps say what would be done. */
    public boolean isPlanned() {
        return planned;
    }

    /** Whether it was done in this request, so that the steps say what came of it. */
    public boolean isRan() {
        return ran;
    }

    /** What the plan that is shown was made of. */
    public String getShown() {
        return shown;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String officer) {
        this.officer = officer;
    }

    public List<String> getTaking() {
        return taking;
    }

    public void setTaking(List<String> taking) {
        this.taking = taking;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getOwnDue() {
        return ownDue;
    }

    public void setOwnDue(LocalDate ownDue) {
        this.ownDue = ownDue;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDueWord() {
        return dueWord;
    }

    public void setDueWord(String dueWord) {
        this.dueWord = dueWord;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }
}
