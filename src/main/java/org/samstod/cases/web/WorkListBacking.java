package org.samstod.cases.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.samstod.cases.CaseLine;
import org.samstod.cases.CaseListService;
import org.samstod.cases.CaseListService.Choice;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.JavService;
import org.samstod.cases.Queue;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.PageRequest;

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
    JavService javs;

    @Inject
    CurrentUser user;

    private String queue;
    private CaseState state;
    private String callId;
    private String officerId;
    private String text;
    private boolean protectedMatch;
    private int javQuestions;
    private Map<Queue, Long> counts = Map.of();
    private List<Choice> calls = List.of();
    private List<Choice> officers = List.of();
    private final Lines lines = new Lines();

    /** A queue of the rail with its count. */
    public record QueueLine(String code, String count, boolean current) implements Serializable {
    }

    /** Reads the queues and the choices of the filters, and whether a protected case matches; once a request, before it is shown. */
    public void load() {
        counts = list.queues();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            calls = list.calls();
            officers = list.officers();
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
        text = null;
        search();
    }

    private CaseQuery query() {
        String words = text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return new CaseQuery(Queue.of(queue), state, callId, officerId, words);
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

    public void setQueue(String queue) {
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
            return (int) Math.min(Integer.MAX_VALUE, list.count(query()));
        }

        @Override
        public List<CaseLine> load(int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            SortMeta sort = sorts.values().stream().filter(one -> one.getOrder() != SortOrder.UNSORTED).findFirst().orElse(null);
            return list.rows(query(), new PageRequest(first, pageSize, sort == null ? null : sort.getField(),
                    sort == null || sort.getOrder() == SortOrder.ASCENDING));
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
