package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.samstod.grants.RecoveryList;
import org.samstod.grants.RecoveryService;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Params;

/** Money that a board asks back, by how far it has come. */
@Named
@RequestScoped
public class RecoveriesBacking {

    private static final int SIZE = 50;

    @Inject
    RecoveryService service;

    private RecoveryService.Show show;
    private int page = 1;
    private RecoveryList list;

    @PostConstruct
    void read() {
        String asked = Params.text("show");
        show = Arrays.stream(RecoveryService.Show.values()).filter(one -> one.name().equals(asked)).findFirst().orElse(RecoveryService.Show.OPEN);
        Integer number = Params.number("page");
        page = number == null || number < 1 ? 1 : number;
        list = service.list(show, PageRequest.ofPage(page, SIZE));
    }

    public List<String> getShows() {
        return Arrays.stream(RecoveryService.Show.values()).map(Enum::name).toList();
    }

    public String getShow() {
        return show.name();
    }

    public RecoveryList getList() {
        return list;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (list.total() + SIZE - 1) / SIZE;
    }
}
