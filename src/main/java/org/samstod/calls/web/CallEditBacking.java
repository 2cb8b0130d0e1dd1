package org.samstod.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.samstod.calls.CallDraft;
import org.samstod.calls.CallService;
import org.samstod.calls.CallTemplate;
import org.samstod.calls.CallTemplateService;
import org.samstod.calls.CallView;
import org.samstod.calls.CreateFrame;
import org.samstod.calls.FrameService;
import org.samstod.calls.FrameView;
import org.samstod.calls.TemplateDraft;
import org.samstod.calls.TrackView;
import org.samstod.districts.BoardView;
import org.samstod.districts.CodeListService;
import org.samstod.districts.DistrictService;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.forms.FormService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** Writes a draft of a call: first a template and a year, then everything it says and the frame it draws from. */
@Named("callEditPage")
@RequestScoped
public class CallEditBacking {

    private static final List<String> LISTS = List.of("grant-kind", "theme", "perspective", "target", "goal", "area");

    /** So many lines more each time. */
    private static final int MORE_LINES = 3;
    private static final int MOST_BLANK = 20;

    @Inject
    CallService service;

    @Inject
    CallTemplateService templateService;

    @Inject
    FrameService frameService;

    @Inject
    FormService formService;

    @Inject
    CodeListService codes;

    @Inject
    DistrictService districts;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private final java.util.Map<String, List<Choice>> lists = new java.util.HashMap<>();
    private String id;
    private String template;
    private int year;
    private CallDraft base;
    private TemplateDraft proposed;
    private List<CallTemplate> templates = List.of();
    private List<Choice> frames = List.of();
    private List<Choice> forms = List.of();
    private List<Choice> neighbourhoods = List.of();
    private boolean frameThere;
    private boolean ready;
    private int blank = CallForm.BLANK_LINES;

    /** Something to choose. */
    public record Choice(String code, String name) {
    }

    @PostConstruct
    void init() {
        id = Params.text("id");
        template = Params.text("template");
        Integer lines = Params.number("blank");
        blank = lines == null || lines < CallForm.BLANK_LINES || lines > MOST_BLANK ? CallForm.BLANK_LINES : lines;
        Integer asked = Params.number("year");
        year = asked == null || asked < 2015 || asked > 2199 ? clock.today().getYear() + 1 : asked;
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the draft, or the template and what can be chosen. */
    public void load() {
        BoardView board = districts.board(user.getBoardId());
        if (id != null) {
            CallView call = Ids.isId(id) ? service.call(id) : null;
            if (call == null || !call.written()) {
                throw new NotFound("draft");
            }
            gate.require(Permission.CALL_MANAGE, new Subject("call", id, call.boardId(), null));
            year = call.year();
            base = call.draft();
            ready = "READY".equals(call.state());
            if (!Faces.isPostback()) {
                form.put("version", call.version());
            }
        } else if (template != null) {
            proposed = templateService.draft(template, year);
            base = proposed.draft();
        } else {
            templates = templateService.templates(board.slug(), year);
            return;
        }
        choices(board);
        if (!Faces.isPostback()) {
            CallForm.fill(form, base);
            if (proposed != null && !frameThere) {
                form.put("frameTotal", proposed.frameTotal().typed());
                proposed.parts().forEach(part -> form.put("part" + part.code(), part.total().typed()));
                form.put("decidedOn", clock.today());
            }
        }
    }

    private void choices(BoardView board) {
        String language = addresses.getLanguage();
        for (String list : LISTS) {
            lists.put(list, codes.codes(list).stream().map(code -> new Choice(code.code(), code.name(language))).toList());
        }
        List<FrameView> ofYear = frameService.frames(board.id(), year);
        frameThere = ofYear.stream().anyMatch(frame -> frame.purpose().equals(base.framePurpose()));
        List<Choice> found = new ArrayList<>();
        for (FrameView frame : ofYear) {
            found.add(new Choice(frame.purpose(), frame.name(language)));
            frame.parts().forEach(part -> found.add(new Choice(frame.purpose() + "|" + part.code(),
                    frame.name(language) + ": " + part.name(language))));
        }
        String own = base.framePurpose() + (base.subFrame() == null ? "" : "|" + base.subFrame());
        if (!found.isEmpty() && found.stream().noneMatch(one -> one.code().equals(own))) {
            // Without it the first other frame would be chosen by itself.
            found.add(0, new Choice(own, own.replace('|', '/') + ": " + Texts.get(addresses.getLocale(), "office.call.frame.none")));
        }
        frames = found;
        forms = formService.forms().stream().filter(one -> !one.isReport()).map(one -> new Choice(one.id(), one.title().in(addresses.getLocale()) + " (" + one.version() + ")"))
                .toList();
        neighbourhoods = districts.neighbourhoods(clock.today()).stream().filter(one -> one.districtSlug().equals(board.slug()))
                .map((NeighbourhoodView one) -> new Choice(one.slug(), one.name())).toList();
    }

    /** Saves a new draft, with its frame when the board has none for it, or the changed one. */
    public void save() {
        CallDraft draft = CallForm.read(form, base, blank);
        if (id != null) {
            service.write(id, form.version(), draft);
            done.at("/office/calls/" + id, "office.call.saved");
        } else if (frameThere) {
            done.at("/office/calls/" + service.create(user.getBoardId(), year, template, draft), "office.call.created");
        } else {
            done.at("/office/calls/" + service.createWithFrame(user.getBoardId(), year, template, draft, newFrame()), "office.call.created");
        }
    }

    /** Shows more empty lines in every list; nothing is saved, and what is typed stays. */
    public void more() {
        blank = Math.min(blank + MORE_LINES, MOST_BLANK);
    }

    private CreateFrame newFrame() {
        Money total = form.amount("frameTotal");
        if (total == null) {
            throw new BusinessException("frame.amount").at("frameTotal");
        }
        List<CreateFrame.Part> parts = new ArrayList<>();
        for (CreateFrame.Part part : proposed.parts()) {
            Money sum = form.amount("part" + part.code());
            if (sum != null && sum.isPositive()) {
                parts.add(new CreateFrame.Part(part.code(), part.nameSv(), part.nameEn(), sum));
            }
        }
        return new CreateFrame(user.getBoardId(), year, base.framePurpose(), proposed.frameNameSv(), proposed.frameNameEn(), total, parts,
                form.text("decidedBy"), form.day("decidedOn"));
    }

    /** A code list in the language of the page. */
    public List<Choice> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** Whether a new frame is set up with the call. */
    public boolean isNewFrame() {
        return proposed != null && !frameThere;
    }

    /** The lines for criteria, from 0. */
    public List<Integer> getCriterionLines() {
        return base == null ? List.of() : lines(base.criteria().size());
    }

    /** The lines for documents of a track, from 0. */
    public List<Integer> documentLines(String track) {
        return lines(CallForm.documents(base, track).size());
    }

    /** The lines for the checklist of a track, from 0. */
    public List<Integer> checkLines(String track) {
        return lines(CallForm.checks(base, track).size());
    }

    private List<Integer> lines(int written) {
        return IntStream.range(0, written + blank).boxed().toList();
    }

    /** Every track there can be, as the draft has it or as it usually is. */
    public List<TrackView> getTracks() {
        return base == null ? List.of() : CallForm.TRACKS.stream().map(code -> CallForm.track(base, code)).toList();
    }

    /** How many empty lines each list has. */
    public int getBlank() {
        return blank;
    }

    /** Whether it waits for a second person: writing in it takes that back. */
    public boolean isReady() {
        return ready;
    }

    public Form getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public String getTemplate() {
        return template;
    }

    public int getYear() {
        return year;
    }

    public CallDraft getBase() {
        return base;
    }

    public TemplateDraft getProposed() {
        return proposed;
    }

    public List<CallTemplate> getTemplates() {
        return templates;
    }

    public List<Choice> getFrames() {
        return frames;
    }

    public List<Choice> getForms() {
        return forms;
    }

    public List<Choice> getNeighbourhoods() {
        return neighbourhoods;
    }
}
