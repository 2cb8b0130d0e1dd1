package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.samstod.publications.RegisterPageService;
import org.samstod.publications.RegisterPageView;
import org.samstod.publications.RegisterQuery;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;

/** The public register of one board, or of all boards that show theirs. */
@Named("publicRegister")
@RequestScoped
public class RegisterPageBacking {

    @Inject
    RegisterPageService pages;

    @Inject
    PageParts parts;

    @Inject
    Addresses addresses;

    private RegisterPageView page;

    /** Reads all boards' entries once. */
    public void loadAll() {
        page = pages.all(query());
    }

    /** Reads one board's entries once; a register that is not shown is the same 404 as a district that does not exist. */
    public void loadOne() {
        page = pages.ofDistrict(parts.variable("slug"), query()).orElseThrow(() -> new NotFound("register"));
    }

    private static RegisterQuery query() {
        Map<String, String> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return RegisterQuery.parse(parameters);
    }

    public RegisterPageView getPage() {
        return page;
    }

    /** The address of this register without a query. */
    public String getAddress() {
        return addresses.url(page.districtSlug() == null ? "/register" : "/districts/" + page.districtSlug() + "/register");
    }

    /** The same with what is looked for, ending so that a page number can be put last. */
    public String getBase() {
        RegisterQuery first = RegisterQuery.parse(page.query().parameters().entrySet().stream().filter(one -> !one.getKey().equals("page"))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return getAddress() + "?" + (first.canonical().isEmpty() ? "" : first.canonical() + "&") + "page=";
    }

    /** Whether anything is looked for. */
    public boolean isSearched() {
        return page.query().parameters().keySet().stream().anyMatch(name -> !name.equals("page"));
    }
}
