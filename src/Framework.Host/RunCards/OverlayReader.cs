using TridentFramework.Engine.Constraints;
using TridentFramework.Host.Files;
using TridentFramework.Host.Limits;
using TridentFramework.Particles;

namespace TridentFramework.Host.RunCards;

/// <summary>Makes sources of overlays of what a card says of them.</summary>
/// <param name="folder">Folder in which relative names of files start.</param>
/// <param name="constants">Constants of the study.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class OverlayReader(MainCardFolder folder, PhysicalConstants constants, CardProblems problems)
{
    private static readonly string[] Kinds = ["published", "file", "muonMagneticMoment", "borexino"];
    private static readonly string[] OnlyOfFiles = ["meaning", "side"];

    /// <summary>Reads a list of overlays; those that are wrong are reported and left out.</summary>
    public IReadOnlyList<IOverlaySource> Read(IReadOnlyList<Located<OverlayKeys>> overlays)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var sources = new List<IOverlaySource>();
        foreach (var overlay in overlays)
        {
            // What is no mapping the binder has refused already.
            if (overlay.Node is not CardMapping node || Read(overlay.Value, node) is not { } source)
                continue;
            if (names.Add(source.Name))
                sources.Add(source);
            else
                problems.Add(overlay.Value.Name?.Node ?? node, $"an earlier overlay is called {CardText.Quote(source.Name)} too; give each a name of its own, such as 'name: {source.Name}-2'");
        }

        return sources;
    }

    private IOverlaySource? Read(OverlayKeys keys, CardMapping node)
    {
        var kinds = Kinds.Where(node.Has).ToList();
        if (kinds.Count != 1)
        {
            problems.Add(node, $"has {(kinds.Count == 0 ? "none" : CardText.Join(kinds, "and"))} of {CardText.Join(Kinds, "and")}; an overlay is exactly one of them, such as 'published: ccfr-published'; start each overlay with '- '");
            return null;
        }

        var isGood = true;
        if (kinds[0] != "file" && OnlyOfFiles.FirstOrDefault(node.Has) is { } other)
            isGood = Refuse(node.Find(other)!, $"is for curves from a file, but {(kinds[0] == "published" ? "a published curve has its own" : "this one is computed")}; leave the key out");
        if (keys.Name is { } name && !FileNames.IsGood(name.Value))
            isGood = Refuse(name.Node, $"{CardText.Quote(name.Value)} is no name for an overlay; use {FileNames.Form}");
        isGood &= new FigureAxisChecks(problems).IsLabel(keys.Label);
        IOverlaySource? source = keys switch
        {
            { Published: { } published } => Published(published, keys),
            { File: { } file } when node.Has("side") == keys.Side is not null => Curve(file, keys, node.Find("file")!),
            { MuonMagneticMoment: { } magneticMoment } => MagneticMoment(magneticMoment, keys, node.Find("muonMagneticMoment")!),
            { Borexino: { } borexino } => Borexino(borexino, keys, node.Find("borexino")!),
            _ => null,
        };
        return isGood ? source : null;
    }

    private CurveOverlay? Published(Located<string> name, OverlayKeys keys)
    {
        if (PublishedCurves.Find(name.Value) is { Overlay: var overlay })
            return new CurveOverlay(overlay with { Name = keys.Name?.Value ?? overlay.Name, Label = keys.Label?.Value ?? overlay.Label });
        var known = PublishedCurves.All.Select(static curve => curve.Name).ToList();
        problems.Add(name.Node, $"{CardText.Quote(name.Value)} is not a published curve{NearestNames.Suggestion(name.Value, known)} (known: {string.Join(", ", known)}); a curve of your own is 'file: curve.csv'");
        return null;
    }

    private CurveOverlay? Curve(string file, OverlayKeys keys, CardNode node)
    {
        var side = keys.Side ?? CurveSide.Above;
        try
        {
            using var reader = new StreamReader(Path.GetFullPath(file, folder.Path));
            var table = CurveTable.Read(reader, file, side);
            var stem = FileNames.Of(Path.GetFileNameWithoutExtension(file));
            return new CurveOverlay(new Overlay(keys.Name?.Value ?? stem, keys.Label?.Value ?? Plain(stem), keys.Meaning ?? OverlayMeaning.Excluded)
            {
                Areas = CurveArea.Of(table.Lines, side),
                Lines = CurveArea.Ordered(table.Lines, side),
            })
            {
                FileName = file,
            };
        }
        catch (InputFileException exception)
        {
            problems.Add(node, exception.Message);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(node, $"there is no file {CardText.Quote(file)} in {folder.Path}; name a CSV file with the header '{CurveTable.Header}'");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(node, $"{CardText.Quote(file)} cannot be read: {exception.Message}");
        }

        return null;
    }

    private MagneticMomentBand? MagneticMoment(MuonMagneticMomentKeys keys, OverlayKeys overlay, CardNode node)
    {
        var mapping = (CardMapping)node;
        var isOwn = mapping.Has("shift") || mapping.Has("error");
        if (isOwn && mapping.Find("preset") is { } preset)
            return Nothing(preset, "does not go with shift and error, which say it all; leave one of them out");
        if (mapping.Has("shift") != mapping.Has("error"))
            return Nothing(node, $"has no {(mapping.Has("shift") ? "error" : "shift")}; write 'shift: 2.71e-9, error: 0.73e-9', or name a preset");
        if ((isOwn && keys is not { Shift: not null, Error: not null }) || (mapping.Has("deviations") && keys.Deviations is not { Count: > 0 }))
            return null;
        var name = keys.Preset?.Value ?? MagneticMomentShifts.All[0].Name;
        var known = MagneticMomentShifts.All.Select(static shift => shift.Name).ToList();
        if (MagneticMomentShifts.Find(name) is not { } published)
            return Nothing(keys.Preset!.Node, $"{CardText.Quote(name)} is not a preset{NearestNames.Suggestion(name, known)} (known: {string.Join(", ", known)}); another difference is 'shift: 2.71e-9, error: 0.73e-9'");
        var difference = isOwn ? new MagneticMomentShift("", keys.Shift!.Value, keys.Error!.Value, [1.0, 2.0], [], "") : published;
        var deviations = keys.Deviations?.Select(static d => d.Value).Distinct().ToList() ?? difference.Deviations;
        if (deviations.Min() is var least && difference.Shift + (least * difference.Error) <= 0.0)
        {
            return Nothing(keys.Shift?.Node ?? node, FormattableString.Invariant(
                $"no coupling comes within {least:R} standard deviations of {difference.Shift:R}: the boson makes the magnetic moment larger; give a larger shift, error or number of deviations"));
        }

        return new MagneticMomentBand(
            overlay.Name?.Value ?? MagneticMomentBand.DefaultName, overlay.Label?.Value ?? MagneticMomentBand.DefaultLabel, difference.Shift, difference.Error, deviations, difference.Sources);
    }

    private BorexinoOverlay? Borexino(BorexinoKeys keys, OverlayKeys overlay, CardNode node)
    {
        // Shares that could not be read the binder has refused already.
        if (keys.FluxShares is not [var electron, var muon, var tau])
            return null;
        try
        {
            var conditions = new BorexinoConditions { ElectronShare = electron, MuonShare = muon, TauShare = tau, LeastRecoilShare = keys.YMin };
            var paper = new BorexinoKeys();
            return new BorexinoOverlay(
                overlay.Name?.Value ?? BorexinoOverlay.DefaultName, overlay.Label?.Value ?? BorexinoOverlay.DefaultLabel, new BorexinoScattering(constants, conditions), keys.Lowest, keys.Highest)
            {
                ConfidenceLevel = keys.Lowest == paper.Lowest && keys.Highest == paper.Highest ? BorexinoOverlay.PublishedConfidenceLevel : null,
            };
        }
        catch (ArgumentException exception)
        {
            problems.Add(node, exception.Message.Split(" (Parameter", 2)[0]);
            return null;
        }
    }

    // In a label an underscore begins a subscript.
    private static string Plain(string text) => text.Replace("_", "\\_", StringComparison.Ordinal);

    private bool Refuse(CardNode node, string message)
    {
        problems.Add(node, message);
        return false;
    }

    private MagneticMomentBand? Nothing(CardNode node, string message)
    {
        problems.Add(node, message);
        return null;
    }
}
