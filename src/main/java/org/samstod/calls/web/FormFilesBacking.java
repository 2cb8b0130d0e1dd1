package org.samstod.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.calls.CallService;
import org.samstod.calls.FormUse;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormDraftService;
import org.samstod.forms.FormDraftService.DraftSummary;
import org.samstod.forms.FormPlace;
import org.samstod.forms.FormService;
import org.samstod.forms.FormService.FormSummary;
import org.samstod.forms.FormService.Stored;
import org.samstod.forms.Words;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** The forms that calls can ask by, with their versions and drafts; a new one begins here, empty, as a copy, or from a file. */
@Named("formFilesPage")
@RequestScoped
public class FormFilesBacking {

    private static final long LARGEST = 512 * 1024;

    @Inject
    FormService service;

    @Inject
    FormDraftService drafts;

    @Inject
    CallService calls;

    @Inject
    DistrictService districts;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    HttpServletRequest request;

    private final Form form = new Form();
    private Part file;
    private List<FormLine> forms = List.of();
    private List<FormSummary> newest = List.of();
    private List<String> warnings = List.of();

    /**
     * One form with its versions.
     *
     * @param owner the board it belongs to; empty for the city
     * @param versions newest first
     * @param draft key of the open draft, or null
     * @param mine whether the acting role may write it
     */
    public record FormLine(String title, String language, String owner, List<VersionLine> versions, String draft, boolean mine) {

        /** The newest version, or null when there is only a draft. */
        public VersionLine newest() {
            return versions.isEmpty() ? null : versions.get(0);
        }
    }

    /** One version, with the calls that ask by it. */
    public record VersionLine(FormSummary version, List<FormUse> uses) {
    }

    @PostConstruct
    void load() {
        newest = service.forms();
        Map<String, DraftSummary> open = new LinkedHashMap<>();
        drafts.drafts().forEach(draft -> open.put(draft.code(), draft));
        Map<String, String> boards = districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, BoardView::name));
        List<FormLine> lines = new ArrayList<>();
        for (FormSummary one : newest) {
            DraftSummary draft = open.remove(one.code());
            lines.add(line(draft == null ? one.title() : draft.title(), owner(boards, one.boardId()), versions(one.code()),
                    draft == null ? null : draft.id(), drafts.mayWrite(one.boardId())));
        }
        open.values().forEach(draft -> lines.add(line(draft.title(), owner(boards, draft.boardId()), List.of(), draft.id(), true)));
        forms = lines;
    }

    private FormLine line(Words title, String owner, List<VersionLine> versions, String draft, boolean mine) {
        return new FormLine(title.in(addresses.getLocale()), title.languageIn(addresses.getLocale()), owner, versions, draft, mine);
    }

    private static String owner(Map<String, String> boards, String boardId) {
        return boardId == null ? "" : boards.getOrDefault(boardId, "");
    }

    private List<VersionLine> versions(String code) {
        List<FormSummary> versions = service.versions(code);
        Map<String, List<FormUse>> uses = calls.usingForms(versions.stream().map(FormSummary::id).toList()).stream()
                .collect(Collectors.groupingBy(FormUse::formId));
        return versions.stream().map(version -> new VersionLine(version, uses.getOrDefault(version.id(), List.of()))).toList();
    }

    /** Begins the next version of the form that the pressed button names, or opens the draft there is. */
    public void next() {
        done.at("/office/calls/forms/" + drafts.next(String.valueOf(request.getParameter("forms:next"))), "office.call-forms.begun");
    }

    /** Begins a new form, with the questions every form asks or as a copy of another. */
    public void create() {
        Words title = new Words(form.text("titleSv"), form.text("titleEn"));
        String from = form.text("from");
        done.at("/office/calls/forms/" + (from == null ? drafts.create(title) : drafts.copy(from, title)), "office.call-forms.begun");
    }

    /** Stores the definition in the file; what its author should mend is shown on this page. */
    public void store() {
        if (file == null || file.getSize() == 0) {
            throw new BusinessException("form.file-missing").at("file");
        }
        if (file.getSize() > LARGEST) {
            throw new BusinessException("form.file-too-large").at("file");
        }
        Stored stored = service.store(text());
        if (stored.warnings().isEmpty()) {
            done.at("/office/calls/forms", "office.call-forms.stored");
        } else {
            FormDefinition definition = service.definition(stored.id());
            warnings = FormPlace.of(definition, stored.warnings()).stream().map(place -> place.in(addresses.getLocale())).toList();
            load();
        }
    }

    private String text() {
        try (var stream = file.getInputStream()) {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stream.readAllBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new BusinessException("form.file-not-text").at("file");
        } catch (IOException e) {
            throw new UncheckedIOException("form file", e);
        }
    }

    /** The title of a form in the language of the page. */
    public String title(FormSummary summary) {
        return summary.title().in(addresses.getLocale());
    }

    /** The newest version of each form, to copy from. */
    public List<FormSummary> getNewest() {
        return newest;
    }

    public List<FormLine> getForms() {
        return forms;
    }

    public List<String> getWarnings() {
        return warnings;
    }

    public Form getForm() {
        return form;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
