package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.samstod.cases.AllocationFile;
import org.samstod.cases.AllocationFile.Change;
import org.samstod.cases.AllocationFileService;
import org.samstod.cases.AllocationRun;
import org.samstod.cases.AllocationSheet;
import org.samstod.cases.AllocationSheetService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/**
 * A spreadsheet back into the allocation sheet: first what it would change, then, when somebody says so, the change. View scope of
 * Faces: between the two steps the page keeps what the file said.
 */
@Named("sheetImport")
@ViewScoped
public class SheetImportBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    /** One byte more than is read shows that a file is too large. */
    private static final int MOST_READ = 2 * 1024 * 1024 + 1;

    @Inject
    AllocationSheetService sheets;

    @Inject
    AllocationFileService service;

    @Inject
    AllocationRun run;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;
    private String variantId;
    private String variantName;
    private String heading;
    private transient Part file;
    private AllocationFile read;
    private List<Change> left = List.of();
    private int written;

    @PostConstruct
    void open() {
        id = Params.text("id");
        AllocationSheet sheet = sheets.sheet(id, Params.text("variant"));
        if (sheet.variant() == null) {
            throw new NotFound("variant");
        }
        variantId = sheet.variant().id();
        variantName = sheet.variant().name();
        heading = sheet.matter().heading();
    }

    /** Reads the file and shows what it would change. */
    public void look() {
        if (file == null || file.getSize() == 0) {
            throw new BusinessException("case.allocation.file.missing").at("file");
        }
        left = List.of();
        try (InputStream content = file.getInputStream()) {
            read = service.read(variantId, content.readNBytes(MOST_READ));
        } catch (IOException e) {
            throw new UncheckedIOException("reading an uploaded file", e);
        } finally {
            file = null;
        }
    }

    /** Writes what the file changes. What somebody changed since the page was shown is left and told. */
    public void apply() {
        if (read == null) {
            throw new BusinessException("case.allocation.file.missing").at("file");
        }
        List<Change> changes = read.changes();
        left = run.apply(variantId, changes);
        written = changes.size() - left.size();
        read = null;
        if (left.isEmpty()) {
            done.at("/office/matters/" + id + "/sheet?variant=" + variantId, "office.sheet-import.done", written);
        }
    }

    /** The name of a column. */
    public String field(Change change) {
        return SheetWords.field(change.field(), addresses.getLocale());
    }

    /** What the file says. */
    public String typed(Change change) {
        return SheetWords.cell(change.field(), change.typed(), addresses.getLocale());
    }

    /** What stands in the sheet. */
    public String now(Change change) {
        return SheetWords.cell(change.field(), change.now(), addresses.getLocale());
    }

    /** Why it is not written. */
    public String why(Change change) {
        return SheetWords.why(change.why(), addresses.getLocale());
    }

    public String getId() {
        return id;
    }

    public String getVariantId() {
        return variantId;
    }

    public String getVariantName() {
        return variantName;
    }

    public String getHeading() {
        return heading;
    }

    public AllocationFile getRead() {
        return read;
    }

    public List<Change> getLeft() {
        return left;
    }

    public int getWritten() {
        return written;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
