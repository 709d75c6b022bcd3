using System.Collections.Immutable;

namespace Credence.App.Packets;

/// <summary>The bookmarks of a packet: the parts of its front, then the certificates by number.</summary>
internal static class PacketOutline
{
    private sealed record Item(string Text, int Page, ImmutableArray<Item> Below);

    /// <returns>The number of the outline's root.</returns>
    public static int Write(
        PlainPdf pdf,
        Packet packet,
        PrintedDocument front,
        ImmutableArray<CertificatePage> certificates,
        List<int> pages
    )
    {
        var items = front
            .Bookmarks.Where(mark => mark.Level == 1)
            .Select(mark => new Item(mark.Text, mark.Page, []))
            .ToList();
        var below = certificates
            .Select((page, index) => (Page: page, At: front.Pages + index + 1))
            .Where(pair => pair.Page.Page == 1)
            .Select(pair => new Item(
                $"{pair.Page.Number}. {packet.Entries[pair.Page.Number - 1].Activity.Title}, {packet.Entries[pair.Page.Number - 1].Activity.Date:MMM d, yyyy}",
                pair.At,
                []
            ))
            .ToImmutableArray();
        if (!below.IsEmpty)
        {
            items.Add(new Item("Certificates", below[0].Page, below));
        }

        var root = pdf.Next();
        var (first, last) = Level(pdf, root, items, pages);
        pdf.Add(
            root,
            items.Count == 0
                ? "<</Type/Outlines/Count 0>>"
                : $"<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {items.Count}>>"
        );
        return root;
    }

    private static (int First, int Last) Level(
        PlainPdf pdf,
        int parent,
        IReadOnlyList<Item> items,
        List<int> pages
    )
    {
        var numbers = items.Select(_ => pdf.Next()).ToArray();
        for (var at = 0; at < items.Count; at++)
        {
            var item = items[at];
            var content =
                $"/Title{PlainPdf.Text(item.Text)}/Parent {parent} 0 R/Dest[{pages[item.Page - 1]} 0 R/Fit]";
            if (at > 0)
            {
                content += $"/Prev {numbers[at - 1]} 0 R";
            }

            if (at < items.Count - 1)
            {
                content += $"/Next {numbers[at + 1]} 0 R";
            }

            if (!item.Below.IsEmpty)
            {
                var (first, last) = Level(pdf, numbers[at], item.Below, pages);
                content += $"/First {first} 0 R/Last {last} 0 R/Count -{item.Below.Length}";
            }

            pdf.Add(numbers[at], $"<<{content}>>");
        }

        return numbers.Length == 0 ? (0, 0) : (numbers[0], numbers[^1]);
    }
}
