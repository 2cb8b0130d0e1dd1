package org.samstod.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.DocumentView;
import org.samstod.districts.DistrictService;
import org.samstod.forms.EligibilityRule;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormService;
import org.samstod.forms.Words;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** A call, also a draft, as an applicant meets it on a phone before starting. Nothing can be typed and nothing is kept. */
@Named("callPreviewPage")
@RequestScoped
public class CallPreviewBacking {

    @Inject
    CallService service;

    @Inject
    FormService forms;

    @Inject
    DistrictService districts;

    @Inject
    Gate gate;

    @Inject
    Addresses addresses;

    private CallView call;
    private FormDefinition form;
    private String board;

    /** Reads the call, its board and its form. */
    public void load() {
        String id = Params.text("id");
        if (!Ids.isId(id)) {
            throw new NotFound("call");
        }
        call = service.call(id);
        gate.require(Permission.CALL_PUBLISH, new Subject("call", id, call.boardId(), null));
        form = call.formId() == null ? null : forms.definition(call.formId());
        Words name = new Words(districts.board(call.boardId()).name(), districts.board(call.boardId()).nameEn());
        board = name.in(addresses.getLocale());
    }

    /** What an applicant is told before starting about who can apply. */
    public List<Words> getEligibility() {
        return form == null ? List.of() : form.eligibility().stream().map(EligibilityRule::message).distinct().toList();
    }

    /** Minutes it takes on the lightest track, as the page before an application counts them: one a question, two a file. */
    public int getMinutes() {
        int work = call.tracks().get(0).maxQuestions() + 2 * call.tracks().get(0).maxUploads();
        return Math.max(5, (work + 4) / 5 * 5);
    }

    /** The documents of the lightest track. */
    public List<DocumentView> getDocuments() {
        return call.documents(call.tracks().get(0).code());
    }

    public CallView getCall() {
        return call;
    }

    public String getBoard() {
        return board;
    }
}
