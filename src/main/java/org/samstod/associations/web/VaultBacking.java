package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.PutInVault;
import org.samstod.associations.VaultItemView;
import org.samstod.associations.VaultService;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.PostedFile;

/** The documents the association gives once. */
@Named("vaultBacking")
@RequestScoped
public class VaultBacking {

    private static final String PAGE = "/association/vault";

    @Inject
    VaultService vault;

    @Inject
    AssociationInUse inUse;

    @Inject
    Done done;

    @Inject
    Clock clock;

    private List<VaultItemView> items = List.of();
    private List<String> kinds = List.of();
    private String kind;
    private Integer year;
    private Part file;

    @PostConstruct
    void read() {
        inUse.require();
        if (inUse.isVerified()) {
            items = vault.items(inUse.getId());
            kinds = vault.kinds();
            year = clock.today().getYear();
        }
    }

    /** Keeps the chosen file. */
    public void put() {
        boolean yearless = "statutes".equals(kind);
        PostedFile posted = PostedFile.of(file);
        vault.put(new PutInVault(inUse.require(), kind, yearless ? null : year, posted.name(), posted.content()));
        done.at(PAGE, "association.vault.kept");
    }

    /** Takes a document out. */
    public void remove(String id, long version) {
        vault.remove(id, version);
        done.at(PAGE, "association.vault.removed");
    }

    public List<VaultItemView> getItems() {
        return items;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
