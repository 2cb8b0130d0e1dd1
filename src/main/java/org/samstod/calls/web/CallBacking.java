package org.samstod.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.samstod.calls.AmendCall;
import org.samstod.calls.CallReviewService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.FrameService;
import org.samstod.calls.FrameView;
import org.samstod.calls.ReviewView;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormDifference;
import org.samstod.forms.FormDifference.Change;
import org.samstod.forms.FormService;
import org.samstod.forms.FormService.FormSummary;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** One call: everything it says, and what may be done with it in its state. */
@Named("callPage")
@RequestScoped
public class CallBacking {

    @Inject
    CallService service;

    @Inject
    CallReviewService reviews;

    @Inject
    FrameService frames;

    @Inject
    FormService forms;

    @Inject
    Gate gate;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private CallView call;
    private CallView previous;
    private ReviewView review;
    private boolean framesKnown;
    private FrameView frame;
    private FormDefinition definition;
    private FormSummary newer;
    private List<Change> changes = List.of();

    @PostConstruct
    void init() {
        id = Params.text("id");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the call: the own board's, or for a role of the city one that waits for a second person or is public. */
    public void load() {
        if (!Ids.isId(id)) {
            throw new NotFound("call");
        }
        call = service.call(id);
        gate.require(Permission.CALL_PUBLISH, new Subject("call", id, call.boardId(), null));
        review = reviews.review(id);
        previous = call.previousId() == null ? null : service.call(call.previousId());
        framesKnown = gate.allows(Permission.FRAME_READ, new Subject("frame", id, call.boardId(), null));
        frame = framesKnown ? frames.frameOf(id, call.year()).orElse(null) : null;
        definition = call.formId() == null ? null : forms.definition(call.formId());
        newer = definition == null ? null : forms.versions(definition.code()).stream().findFirst()
                .filter(version -> version.version() > definition.version()).orElse(null);
        changes = newer == null ? List.of() : FormDifference.between(definition, forms.definition(newer.id()));
        if (!Faces.isPostback()) {
            form.put("version", call.version());
            form.put("expectedDecision", call.expectedDecision());
            form.put("expectedPayment", call.expectedPayment());
            CallForm.put(form, call.texts());
        }
    }

    /** Asks that somebody else publishes the draft. */
    public void ask() {
        reviews.ask(id, form.version());
        finish("office.call.asked");
    }

    /** Goes on writing: nobody else needs to look any more. */
    public void takeBack() {
        reviews.takeBack(id, form.version());
        finish("office.call.taken-back");
    }

    /** Sends it back to who asked, with a reason. */
    public void sendBack() {
        reviews.sendBack(id, form.version(), form.text("reason"));
        done.at("/office/calls", "office.call.sent-back");
    }

    /** Makes the call public, as the second person. */
    public void publish() {
        reviews.publish(id, form.version());
        finish("office.call.published");
    }

    /** Throws the draft away. */
    public void discard() {
        service.discard(id, form.version());
        done.at("/office/calls", "office.call.discarded");
    }

    /** Changes the published call, dated and told to everyone with a draft. */
    public void amend() {
        LocalDate day = form.day("closesAt");
        Instant closesAt = day == null ? null : CallForm.instant(day, form, "closesTime", LocalTime.of(23, 59), true);
        service.amend(new AmendCall(id, form.version(), form.text("what"), form.text("whatEn"), closesAt, form.text("rulesSv"),
                form.text("rulesEn"), form.day("expectedDecision"), form.day("expectedPayment"), null, form.flag("form") ? newer.id() : null,
                CallForm.texts(form)));
        finish("office.call.amended");
    }

    /** Takes no more applications. */
    public void close() {
        service.close(id, form.version());
        finish("office.call.closed");
    }

    /** Calls it off. */
    public void cancel() {
        if (form.text("what") == null) {
            throw new BusinessException("call.cancel-reason").at("whatCancel");
        }
        service.cancel(id, form.version(), form.text("what"), form.text("whatEn"));
        finish("office.call.cancelled");
    }

    private void finish(String key) {
        done.at("/office/calls/" + id, key);
    }

    /** What the call is now, as one word. */
    public String getPhase() {
        return call.state().equals("PUBLISHED") ? call.window() : call.state();
    }

    /** How that word is shown. */
    public String getPhaseBadge() {
        return CallPhases.badge(getPhase());
    }

    /** The title of the form in the language of the page, or null. */
    public String getFormTitle() {
        return Optional.ofNullable(definition).map(one -> one.title().in(addresses.getLocale()) + ", " + one.version()).orElse(null);
    }

    /** The newest version of the form, when the call asks by an older one; else null. */
    public FormSummary getNewer() {
        return newer;
    }

    /** What differs in it, in the language of the page. */
    public List<String> getChanges() {
        return changes.stream().map(change -> change.in(addresses.getLocale())).toList();
    }

    /** The part of the frame the call draws from, or null. */
    public FrameView.Part getPart() {
        return frame == null ? null : frame.parts().stream().filter(part -> part.code().equals(call.subFrame())).findFirst().orElse(null);
    }

    /** Whether the reader may know the frame at all. */
    public boolean isFramesKnown() {
        return framesKnown;
    }

    /** Whose hands it goes through. */
    public ReviewView getReview() {
        return review;
    }

    /** The earlier call it was made from, or null. */
    public CallView getPrevious() {
        return previous;
    }

    /** Whether it has been public and a later year's call can be made from it. */
    public boolean isRepeatable() {
        return review.mayWrite() && !call.written() && !"DISCARDED".equals(call.state());
    }

    public FrameView getFrame() {
        return frame;
    }

    public Form getForm() {
        return form;
    }

    public CallView getCall() {
        return call;
    }
}
