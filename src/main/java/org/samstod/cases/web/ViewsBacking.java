package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.samstod.cases.CaseListService;
import org.samstod.cases.CaseListService.Choice;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.Queue;
import org.samstod.cases.WorkColumn;
import org.samstod.cases.WorkViewService;
import org.samstod.cases.WorkViewService.SaveView;
import org.samstod.cases.WorkViewService.WorkViewView;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Saved lists: those there are, and a new one, filled in from the address; or one of the reader's own to change. */
@Named("workViews")
@RequestScoped
public class ViewsBacking {

    private static final List<String> SORTS = List.of("received", "number", "applicant", "asked", "proposed", "state", "due", "own-due", "officer",
            "call", "mark");

    @Inject
    WorkViewService saved;

    @Inject
    CaseListService list;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private List<WorkViewView> views = List.of();
    private List<Choice> calls = List.of();
    private List<Choice> officers = List.of();
    private WorkViewView changed;
    private String name;
    private Queue queue;
    private CaseState state;
    private String callId;
    private String officerId;
    private String mark;
    private String words;
    private String sort;
    private boolean descending;
    private List<String> columns = new ArrayList<>();
    private boolean standard;
    private boolean shared;
    private long version;

    @PostConstruct
    void read() {
        views = saved.views();
        calls = list.calls();
        officers = list.officers();
        String id = Params.text("id");
        if (id != null) {
            changed = views.stream().filter(one -> one.id().equals(id) && one.mine()).findFirst().orElseThrow(() -> new NotFound("work view"));
            take(changed);
            return;
        }
        queue = Queue.of(Params.text("queue"));
        String named = Params.text("state");
        state = Arrays.stream(CaseState.values()).filter(one -> one.name().equals(named)).findFirst().orElse(null);
        callId = Params.text("call");
        officerId = Params.text("officer");
        mark = Params.text("mark");
        words = Params.text("q");
        sort = Params.text("sort");
        descending = "desc".equals(Params.text("dir"));
        columns = new ArrayList<>(WorkColumn.usual().stream().map(WorkColumn::code).toList());
    }

    private void take(WorkViewView one) {
        name = one.name();
        queue = one.query().queue();
        state = one.query().state();
        callId = one.query().callId();
        officerId = one.query().officerId();
        mark = one.query().mark();
        words = one.query().text();
        sort = one.sort();
        descending = !one.ascending();
        columns = new ArrayList<>(one.columns().stream().map(WorkColumn::code).toList());
        standard = one.standard();
        shared = one.shared();
        version = one.version();
    }

    /** Saves what is filled in and opens the list. */
    public void save() {
        String id = saved.save(new SaveView(changed == null ? null : changed.id(), version, name,
                new CaseQuery(queue, state, callId, officerId, words, mark, null), sort != null && SORTS.contains(sort) ? sort : null, !descending,
                WorkColumn.of(columns), standard, shared));
        done.at("/office/?view=" + id, "office.views.done.saved");
    }

    /** Removes one of the reader's own. */
    public void remove(String id, long seen) {
        saved.remove(id, seen);
        done.at("/office/views", "office.views.done.removed");
    }

    /** What a list holds, in words: queue, what it is narrowed by, columns. */
    public String words(WorkViewView one) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get(addresses.getLocale(), "office.index.queue." + one.query().queue().code()));
        if (one.query().state() != null) {
            parts.add(Texts.get(addresses.getLocale(), "case.state." + one.query().state()));
        }
        calls.stream().filter(each -> each.id().equals(one.query().callId())).map(Choice::name).forEach(parts::add);
        officers.stream().filter(each -> each.id().equals(one.query().officerId())).map(Choice::name).forEach(parts::add);
        if (one.query().mark() != null) {
            parts.add(one.query().mark());
        }
        if (one.query().text() != null) {
            parts.add("”" + one.query().text() + "”");
        }
        return String.join(" · ", parts);
    }

    /** Its columns in words. */
    public String columns(WorkViewView one) {
        return one.columns().stream().map(column -> Texts.get(addresses.getLocale(), "office.views.column." + column.code()))
                .collect(Collectors.joining(", "));
    }

    public boolean isUnitHead() {
        return user.getRole() == Role.UNIT_HEAD;
    }

    public List<WorkViewView> getViews() {
        return views;
    }

    /** The list that is being changed, or null for a new one. */
    public WorkViewView getChanged() {
        return changed;
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public List<Choice> getCalls() {
        return calls;
    }

    public List<Choice> getOfficers() {
        return officers;
    }

    public WorkColumn[] getChoices() {
        return WorkColumn.values();
    }

    public List<String> getSorts() {
        return SORTS;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Queue getQueue() {
        return queue;
    }

    public void setQueue(Queue queue) {
        this.queue = queue;
    }

    public CaseState getState() {
        return state;
    }

    public void setState(CaseState state) {
        this.state = state;
    }

    public String getCallId() {
        return callId;
    }

    public void setCallId(String callId) {
        this.callId = callId;
    }

    public String getOfficerId() {
        return officerId;
    }

    public void setOfficerId(String officerId) {
        this.officerId = officerId;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public List<String> getColumns() {
        return columns;
    }

    public void setColumns(List<String> columns) {
        this.columns = columns;
    }

    public boolean isStandard() {
        return standard;
    }

    public void setStandard(boolean standard) {
        this.standard = standard;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
