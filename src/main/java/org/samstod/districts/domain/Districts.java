package org.samstod.districts.domain;

import java.util.List;
import java.util.Optional;

/** Districts, boards and neighbourhoods. The whole map is a few hundred rows, so it is read as a whole. */
public interface Districts {

    DistrictMap map();

    Optional<District> find(String slug);

    List<Board> boards();

    Optional<Board> findBoard(String boardId);

    Optional<Board> findBoardOf(String districtId);

    /** By name. */
    List<Neighbourhood> neighbourhoods();

    Optional<Neighbourhood> findNeighbourhood(String slug);

    void add(District district);

    void add(Board board);

    void add(Neighbourhood neighbourhood);
}
