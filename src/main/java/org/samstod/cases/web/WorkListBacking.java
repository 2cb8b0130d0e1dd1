package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.samstod.cases.BulkAct;
import org.samstod.cases.CaseLine;
import org.samstod.cases.CaseListService;
import org.samstod.cases.CaseListService.Choice;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.JavService;
import org.samstod.cases.Queue;
import org.samstod.cases.WorkColumn;
import org.samstod.cases.WorkViewService;
import org.samstod.cases.WorkViewService.WorkViewView;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.shared.Clock;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/**
 * The work list: a queue, narrowed by state, call, officer and words, sorted and paged in the database. View scope of Faces and not of
 * OmniFaces: after an Ajax answer the latter tells the server of leaving through the first form of the page, which is the one that signs
 * out.
 */
@Named("workList")
@ViewScoped
public class WorkListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int MANY = 1000;
    private static final int LONGEST_TEXT = 100;

    @Inject
    CaseListService list;

    @Inject
    WorkViewService saved;

    @Inject
    JavService javs;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    CurrentUser user;

    private String queue;
    private String view;
    private WorkViewView chosen;
    private List<WorkViewView> views = List.of();
    private List<WorkColumn> columns = WorkColumn.usual();
    private CaseState state;
    private String mark;
    private String sort;
    private boolean ascending = true;
    private long total;
    private String callId;
    private String officerId;
    private String text;
    private boolean protectedMatch;
    private int javQuestions;
    private Map<Queue, Long> counts = Map.of();
    private List<Choice> calls = List.of();
    private List<Choice> officers = List.of();
    private List<String> marks = List.of();
    private final Lines lines = new Lines();

    /** A queue of the rail with its count. */
    public record QueueLine(String code, String count, boolean current) implements Serializable {
    }

    /** What the address asks for; without anything, the list the reader has chosen to begin with. */
    @PostConstruct
    void begin() {
        views = saved.views();
        view = Params.text("view");
        queue = Params.text("queue");
        boolean plain = view == null && queue == null && Params.text("q") == null;
        chosen = views.stream().filter(one -> plain ? one.standard() : one.id().equals(view)).findFirst().orElse(null);
        if (chosen != null) {
            take(chosen);
            return;
        }
        String named = Params.text("state");
        state = Arrays.stream(CaseState.values()).filter(one -> one.name().equals(named)).findFirst().orElse(null);
        callId = Params.text("call");
        officerId = Params.text("officer");
        mark = Params.text("mark");
        text = Params.text("q");
        sort = Params.text("sort");
        ascending = !"desc".equals(Params.text("dir"));
    }

    private void take(WorkViewView one) {
        queue = one.query().queue().code();
        state = one.query().state();
        callId = one.query().callId();
        officerId = one.query().officerId();
        mark = one.query().mark();
        text = one.query().text();
        sort = one.sort();
        ascending = one.ascending();
        columns = one.columns();
    }

    /** Reads the queues and the choices of the filters, and whether a protected case matches; once a request, before it is shown. */
    public void load() {
        counts = list.queues();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            calls = list.calls();
            officers = list.officers();
            marks = list.marks();
            javQuestions = isMayAnswerJav() ? javs.unanswered().size() : 0;
        }
        protectedMatch = list.protectedMatch(query());
    }

    /** Looks again with what was typed; the table starts from its first page. */
    public void search() {
        protectedMatch = list.protectedMatch(query());
        DataTable table = (DataTable) FacesContext.getCurrentInstance().getViewRoot().findComponent("list:cases");
        table.setFirst(0);
    }

    /** Takes every filter away. */
    public void clear() {
        state = null;
        callId = null;
        officerId = null;
        mark = null;
        text = null;
        search();
    }

    private CaseQuery query() {
        String words = text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return new CaseQuery(Queue.of(queue), state, callId, officerId, words, mark, null);
    }

    /** The address at which the list, as it is now, can be given a name. */
    public String getSaveAddress() {
        StringBuilder address = new StringBuilder(addresses.url("/office/views")).append("?queue=").append(getQueue());
        add(address, "state", state);
        add(address, "call", callId);
        add(address, "officer", officerId);
        add(address, "mark", mark);
        add(address, "q", text);
        add(address, "sort", sort);
        add(address, "dir", ascending ? null : "desc");
        return address.toString();
    }

    static void add(StringBuilder address, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** Whether a column is shown. */
    public boolean shows(String column) {
        return columns.contains(WorkColumn.valueOf(column));
    }

    /** What can be done with several cases by the reader. */
    public List<BulkAct> getActs() {
        return !user.getRole().holds(Permission.CASE_CLAIM) ? List.of()
                : Arrays.stream(BulkAct.values()).filter(one -> !one.isUnitHeads() || user.getRole() == Role.UNIT_HEAD).toList();
    }

    /** Whether there are more cases than are counted. */
    public boolean isMany() {
        return total > MANY;
    }

    public List<WorkViewView> getViews() {
        return views;
    }

    /** The saved list that is shown, or null. */
    public WorkViewView getChosen() {
        return chosen;
    }

    /** Today, to tell which own days have passed. */
    public LocalDate getDay() {
        return clock.today();
    }

    public List<String> getMarks() {
        return marks;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    /** The queues in order, with their counts; more than a thousand is said so. */
    public List<QueueLine> getQueues() {
        Queue chosen = Queue.of(queue);
        return Arrays.stream(Queue.values()).map(one -> {
            long number = counts.getOrDefault(one, 0L);
            return new QueueLine(one.code(), number > MANY ? "> 1\u00A0000" : Long.toString(number), one == chosen);
        }).toList();
    }

    /** Whether the reader answers for colleagues about conflict of interest. */
    public boolean isMayAnswerJav() {
        return user.getRole().holds(Permission.JAV_ANSWER);
    }

    /** How many questions about conflict of interest wait for the unit head. */
    public int getJavQuestions() {
        return javQuestions;
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public boolean isNarrowed() {
        return query().isNarrowed();
    }

    public Lines getLines() {
        return lines;
    }

    public int getRows() {
        return ROWS;
    }

    public boolean isProtectedMatch() {
        return protectedMatch;
    }

    public List<Choice> getCalls() {
        return calls;
    }

    public List<Choice> getOfficers() {
        return officers;
    }

    public String getQueue() {
        return Queue.of(queue).code();
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The rows of the table, fetched page by page: one statement to count, one to read. */
    public class Lines extends LazyDataModel<CaseLine> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            // A queue by itself has been counted for the rail.
            total = query().isNarrowed() ? list.count(query()) : counts.get(query().queue());
            return (int) Math.min(MANY, total);
        }

        @Override
        public List<CaseLine> load(int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            sorts.values().stream().filter(one -> one.getOrder() != SortOrder.UNSORTED).findFirst().ifPresent(one -> {
                sort = one.getField();
                ascending = one.getOrder() == SortOrder.ASCENDING;
            });
            return list.rows(query(), new PageRequest(first, pageSize, sort, ascending));
        }

        @Override
        public String getRowKey(CaseLine line) {
            return line.caseId();
        }

        @Override
        public CaseLine getRowData(String key) {
            return getWrappedData().stream().filter(line -> line.caseId().equals(key)).findFirst().orElse(null);
        }
    }
}
