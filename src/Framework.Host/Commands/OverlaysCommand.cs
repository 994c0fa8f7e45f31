using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using TridentFramework.Host.Limits;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident overlays</c>: what a card can draw over a plane of mass and coupling, and compare tridents with.</summary>
internal static class OverlaysCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var command = new Command("overlays", "List the published curves, presets and measurements for planes of mass and coupling.");
        command.SetAction(_ => (int)List(session));
        return command;
    }

    private static ExitCode List(CommandSession session)
    {
        if (session.WritesJson)
        {
            session.WriteJson(Json());
            return ExitCode.Done;
        }

        TextTable.Write(session.Output,
        [
            ["published", "meaning", "level", "source", "what"],
            .. PublishedCurves.All.Select(static curve => new[]
            {
                curve.Name, CardKey.CamelCase(curve.Overlay.Meaning.ToString()), Level(curve.Overlay.ConfidenceLevel), LimitCitations.Short(curve.Overlay.Sources), $"{curve.Title} ({curve.Kind})",
            }),
        ]);
        session.Output.WriteLine();
        TextTable.Write(session.Output,
        [
            ["muonMagneticMoment preset", "shift", "error", "deviations", "source", "notes"],
            .. MagneticMomentShifts.All.Select(static shift => new[]
            {
                shift.Name, Small(shift.Shift), Small(shift.Error), string.Join(", ", shift.Deviations.Select(Number)), LimitCitations.Short(shift.Sources), shift.Notes,
            }),
        ]);
        session.Output.WriteLine();
        TextTable.Write(session.Output,
        [
            ["measurement", "over SM", "error", "source", "quoted by", "notes"],
            .. MeasurementCatalogue.All.Select(static measurement => new[]
            {
                measurement.Name, Number(measurement.Ratio), measurement.ErrorPlus == measurement.ErrorMinus ? $"+-{Number(measurement.ErrorPlus)}" : $"+{Number(measurement.ErrorPlus)} -{Number(measurement.ErrorMinus)}",
                LimitCitations.Short([measurement.Citation]), measurement.QuotedBy, measurement.Notes,
            }),
        ]);
        session.Output.WriteLine("level: confidence level; '-' where none is stated. errors: one standard deviation. docs/overlays.md says how cards use them.");
        return ExitCode.Done;
    }

    private static JsonObject Json() => new()
    {
        ["published"] = new JsonArray([.. PublishedCurves.All.Select(static curve => new JsonObject
        {
            ["name"] = curve.Name,
            ["title"] = curve.Title,
            ["kind"] = curve.Kind,
            ["meaning"] = CardKey.CamelCase(curve.Overlay.Meaning.ToString()),
            ["confidenceLevel"] = curve.Overlay.ConfidenceLevel,
            ["source"] = LimitCitations.Short(curve.Overlay.Sources),
        })]),
        ["muonMagneticMoment"] = new JsonArray([.. MagneticMomentShifts.All.Select(static shift => new JsonObject
        {
            ["preset"] = shift.Name,
            ["shift"] = shift.Shift,
            ["error"] = shift.Error,
            ["deviations"] = new JsonArray([.. shift.Deviations.Select(static d => JsonValue.Create(d))]),
            ["source"] = LimitCitations.Short(shift.Sources),
            ["notes"] = shift.Notes,
        })]),
        ["measurements"] = new JsonArray([.. MeasurementCatalogue.All.Select(static measurement => new JsonObject
        {
            ["name"] = measurement.Name,
            ["ratio"] = measurement.Ratio,
            ["errorPlus"] = measurement.ErrorPlus,
            ["errorMinus"] = measurement.ErrorMinus,
            ["source"] = LimitCitations.Short([measurement.Citation]),
            ["quotedBy"] = measurement.QuotedBy,
            ["notes"] = measurement.Notes,
        })]),
    };

    private static string Level(double? level) => level?.ToString("0.####", CultureInfo.InvariantCulture) ?? "-";

    private static string Small(double value) => value.ToString("0.###e-0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
