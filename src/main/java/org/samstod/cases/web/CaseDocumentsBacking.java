package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.cases.CaseDocumentService;
import org.samstod.register.CaseDocument;
import org.samstod.register.KeptFile;
import org.samstod.shared.web.Params;

/** What the registry has put to the case of this page. */
@Named("caseDocuments")
@RequestScoped
public class CaseDocumentsBacking {

    @Inject
    CaseDocumentService documents;

    private List<CaseDocument> all = List.of();

    @PostConstruct
    void read() {
        String id = Params.text("id");
        all = id == null ? List.of() : documents.ofCase(id);
    }

    public List<CaseDocument> getAll() {
        return all;
    }

    /** The names of the files, by id. */
    public Map<String, String> getFileNames() {
        return all.stream().flatMap(one -> one.files().stream()).collect(Collectors.toMap(KeptFile::id, KeptFile::name, (one, other) -> one));
    }
}
