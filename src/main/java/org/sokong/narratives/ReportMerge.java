package org.sokong.narratives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what two people made of the same report. What only one of them changed is taken;
 * where both changed the same words, theirs stand and the other ones are named as a clash. Nothing
 * that somebody typed is left out: a paragraph that one removed and the other changed stays.
 *
 * @param text both together
 * @param clashes words that both changed
 */
public record ReportMerge(ReportText text, List<Clash> clashes) {

    /**
     * Words that both changed.
     *
     * @param blockId null for the title
     */
    public record Clash(@Nullable UUID blockId, String mine, String theirs) {}

    public ReportMerge {
        clashes = List.copyOf(clashes);
    }

    /** Brings two texts together that both began as a third. */
    public static ReportMerge of(ReportText base, ReportText mine, ReportText theirs) {
        List<Clash> clashes = new ArrayList<>();
        String title = words(null, base.title(), mine.title(), theirs.title(), clashes);
        Map<UUID, ReportBlock> before = byId(base);
        Map<UUID, ReportBlock> own = byId(mine);
        Map<UUID, ReportBlock> other = byId(theirs);
        List<ReportBlock> merged = new ArrayList<>();
        for (ReportBlock block : order(base, mine, theirs)) {
            ReportBlock first = before.get(block.id());
            ReportBlock here = own.get(block.id());
            ReportBlock there = other.get(block.id());
            if (here != null && there != null) {
                String began = first == null ? there.text() : first.text();
                merged.add(
                        there.saying(words(block.id(), began, here.text(), there.text(), clashes)));
            } else if (first == null) {
                merged.add(block);
            } else {
                ReportBlock left = here == null ? there : here;
                if (left != null && !left.text().equals(first.text())) {
                    merged.add(left);
                }
            }
        }
        return new ReportMerge(new ReportText(title, merged), clashes);
    }

    /** The text with the own words where they were chosen. */
    public ReportText keeping(List<Clash> chosen) {
        String title = text.title();
        Map<UUID, String> own = new LinkedHashMap<>();
        for (Clash clash : chosen) {
            UUID id = clash.blockId();
            if (id == null) {
                title = clash.mine();
            } else {
                own.put(id, clash.mine());
            }
        }
        return new ReportText(
                title,
                text.blocks().stream()
                        .map(block -> block.saying(own.getOrDefault(block.id(), block.text())))
                        .toList());
    }

    /** All blocks of both, in the order of whoever moved them; a new one stands after its own. */
    private static List<ReportBlock> order(ReportText base, ReportText mine, ReportText theirs) {
        boolean theyMoved = !ids(base).equals(ids(theirs));
        ReportText leading = theyMoved ? theirs : mine;
        ReportText following = theyMoved ? mine : theirs;
        List<ReportBlock> all = new ArrayList<>(leading.blocks());
        UUID previous = null;
        for (ReportBlock block : following.blocks()) {
            if (all.stream().noneMatch(known -> known.id().equals(block.id()))) {
                all.add(placeAfter(all, previous), block);
            }
            previous = block.id();
        }
        return all;
    }

    private static int placeAfter(List<ReportBlock> all, @Nullable UUID previous) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(previous)) {
                return i + 1;
            }
        }
        return previous == null ? 0 : all.size();
    }

    private static String words(
            @Nullable UUID blockId, String began, String mine, String theirs, List<Clash> clashes) {
        if (mine.equals(theirs) || mine.equals(began)) {
            return theirs;
        }
        if (theirs.equals(began)) {
            return mine;
        }
        clashes.add(new Clash(blockId, mine, theirs));
        return theirs;
    }

    private static List<UUID> ids(ReportText text) {
        return text.blocks().stream().map(ReportBlock::id).toList();
    }

    private static Map<UUID, ReportBlock> byId(ReportText text) {
        Map<UUID, ReportBlock> found = new LinkedHashMap<>();
        text.blocks().forEach(block -> found.put(block.id(), block));
        return found;
    }
}
