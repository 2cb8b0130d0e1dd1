package org.samstod.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.samstod.forms.FormFinding;
import org.samstod.forms.FormService;
import org.samstod.forms.FormService.FormSummary;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Done;

/** The forms that calls can use, and a new version from a file. */
@Named("formFilesPage")
@RequestScoped
public class FormFilesBacking {

    private static final long LARGEST = 512 * 1024;

    @Inject
    FormService service;

    @Inject
    Done done;

    private Part file;
    private List<FormSummary> forms = List.of();
    private List<FormFinding> warnings = List.of();

    @PostConstruct
    void load() {
        forms = service.forms();
    }

    /** Stores the definition in the file; what its author should mend is shown on this page. */
    public void store() {
        if (file == null || file.getSize() == 0) {
            throw new BusinessException("form.file-missing").at("file");
        }
        if (file.getSize() > LARGEST) {
            throw new BusinessException("form.file-too-large").at("file");
        }
        warnings = service.store(text()).warnings();
        if (warnings.isEmpty()) {
            done.at("/office/calls/forms", "office.call-forms.stored");
        } else {
            forms = service.forms();
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public List<FormSummary> getForms() {
        return forms;
    }

    public List<FormFinding> getWarnings() {
        return warnings;
    }
}
