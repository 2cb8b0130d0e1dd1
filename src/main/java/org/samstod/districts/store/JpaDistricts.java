package org.samstod.districts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.samstod.districts.domain.Board;
import org.samstod.districts.domain.District;
import org.samstod.districts.domain.DistrictMap;
import org.samstod.districts.domain.Districts;
import org.samstod.districts.domain.Neighbourhood;

/** The map by JPA. */
@ApplicationScoped
public class JpaDistricts implements Districts {

    @PersistenceContext
    EntityManager em;

    @Override
    public DistrictMap map() {
        return new DistrictMap(em.createQuery("select d from District d", District.class).getResultList());
    }

    @Override
    public Optional<District> find(String slug) {
        return em.createQuery("select d from District d where d.slug = :slug", District.class).setParameter("slug", slug)
                .getResultStream().findFirst();
    }

    @Override
    public List<Board> boards() {
        return em.createQuery("select b from Board b order by b.name, b.id", Board.class).getResultList();
    }

    @Override
    public Optional<Board> findBoard(String boardId) {
        return Optional.ofNullable(em.find(Board.class, boardId));
    }

    @Override
    public Optional<Board> findBoardOf(String districtId) {
        return em.createQuery("select b from Board b where b.districtId = :district", Board.class).setParameter("district", districtId)
                .getResultStream().findFirst();
    }

    @Override
    public List<Neighbourhood> neighbourhoods() {
        return em.createQuery("select n from Neighbourhood n order by n.sortKey, n.id", Neighbourhood.class).getResultList();
    }

    @Override
    public Optional<Neighbourhood> findNeighbourhood(String slug) {
        return em.createQuery("select n from Neighbourhood n where n.slug = :slug", Neighbourhood.class).setParameter("slug", slug)
                .getResultStream().findFirst();
    }

    @Override
    public void add(District district) {
        em.persist(district);
        // Other rows name it by id only, so the provider does not know that it must be inserted first.
        em.flush();
    }

    @Override
    public void add(Board board) {
        em.persist(board);
        em.flush();
    }

    @Override
    public void add(Neighbourhood neighbourhood) {
        em.persist(neighbourhood);
    }
}
