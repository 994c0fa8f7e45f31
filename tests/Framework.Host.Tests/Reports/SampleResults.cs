using System.Globalization;
using System.Text.Json.Nodes;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Output;
using TridentFramework.Host.Reports;
using TridentFramework.Host.Runs;
using TridentFramework.Host.Tests.Figures;

namespace TridentFramework.Host.Tests.Reports;

/// <summary>Results with a row in every table and names that HTML could take for something else. The numbers are made up.</summary>
internal static class SampleResults
{
    /// <summary>A name that breaks a page which does not escape it.</summary>
    public const string Nasty = "</script><b onclick='x'>\"Z'\" & co";

    /// <summary>Cross sections of the long table.</summary>
    public const int ManyRows = 700;

    private static readonly Dictionary<string, Figure> Figures = new(StringComparer.Ordinal)
    {
        ["curves"] = SampleFigures.All["crossSections"],
        ["bins"] = SampleFigures.All["pointsAndSteps"],
        ["plane"] = Plane(400),
    };

    /// <summary>results.json of the sample.</summary>
    public static JsonObject Json()
    {
        var results = JsonNode.Parse("""
            {
              "schema": "trident-results/1",
              "title": "NASTY",
              "card": {"schema": "trident/1", "channels": ["numu -> numu mu- mu+"], "newPhysics": [], "integration": {"relativeError": 0.001, "maxEvaluations": 100000000, "seed": 7},
                "variants": [{"name": "NASTY", "formFactor": "Exponential"}], "tasks": [{"rates": {}}, {"crossSection": {"energies": ["5 GeV"], "figures": []}}]},
              "provenance": {"program": "TridentFramework", "version": "9.8.7", "created": "2026-01-02T03:04:05Z", "seed": 7,
                "plugins": [{"name": "NASTY", "family": "NuclearFormFactor", "status": "Experimental", "assembly": "X.dll", "version": "1.0.0.0", "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}],
                "citations": [{"key": "NASTY", "title": "On NASTY", "year": 2019, "arxiv": "1902.06765", "doi": "10.1103/PhysRevD.100.115029", "bibtex": "@article{NASTY}"}]},
              "crossSections": [],
              "rates": [{"scenario": "default", "variant": "default", "channel": "numu -> numu mu- mu+", "contribution": "coherent", "events": 1.2345, "statisticalErrorEvents": 0.001, "theoryErrorEvents": 0.07, "theoryErrors": {"formFactor": 0.01, "qed": 0.03, "weak": 0.06, "nuclear": 0}, "converged": true}],
              "rateSummaries": [{"scenario": "default", "variant": "default", "channel": "numu -> numu mu- mu+", "contribution": "total", "events": 1.2345, "statisticalErrorEvents": 0.001, "theoryErrorEvents": 0.07, "theoryErrors": {"formFactor": 0.01, "qed": 0.03, "weak": 0.06, "nuclear": 0}, "converged": false}],
              "comparisons": [{"scenario": "default", "variant": "NASTY", "baseline": "default", "channel": "numu -> numu mu- mu+", "contribution": "coherent", "energyGeV": null, "ratio": 1.5, "ratioError": 0.001, "converged": true}],
              "formFactors": [{"scenario": "default", "variant": "default", "particle": "Ar40", "quantity": "F", "qSquaredGeV2": 0.01, "value": 0.5}],
              "systematics": [
                {"scenario": "default", "budget": "NASTY", "variant": "default", "channel": "numu -> numu mu- mu+", "contribution": "total", "energyGeV": 5, "source": "NASTY", "kind": "assigned", "up": 0.03, "down": -0.03, "error": 0.03, "integrationError": null, "converged": true},
                {"scenario": "default", "budget": "NASTY", "variant": "default", "channel": "numu -> numu mu- mu+", "contribution": "total", "energyGeV": 5, "source": "other", "kind": "assigned", "up": 0.04, "down": -0.04, "error": 0.04, "integrationError": null, "converged": true},
                {"scenario": "default", "budget": "NASTY", "variant": "default", "channel": "numu -> numu mu- mu+", "contribution": "total", "energyGeV": 5, "source": "all", "kind": "quadrature", "up": 0.05, "down": -0.05, "error": 0.05, "integrationError": 0.0001, "converged": true}],
              "systematicsCorrelations": [{"scenario": "default", "budget": "NASTY", "variant": "default", "source": "all", "energyGeV": 5, "channel": "numu -> numu mu- mu+", "contribution": "total", "otherChannel": "numu -> nue mu- e+", "otherContribution": "total", "correlation": 0.9}],
              "distributions": [
                {"scenario": "default", "variant": "default", "channel": "numu -> numu mu- mu+", "contribution": "total", "histogram": "angle", "lowerEdge": null, "upperEdge": 0, "crossSectionFb": 0, "errorFb": 0},
                {"scenario": "default", "variant": "default", "channel": "numu -> numu mu- mu+", "contribution": "total", "histogram": "angle", "lowerEdge": 0, "upperEdge": 1, "crossSectionFb": 3, "errorFb": 0.1},
                {"scenario": "default", "variant": "default", "channel": "numu -> numu mu- mu+", "contribution": "total", "histogram": "angle", "lowerEdge": 1, "upperEdge": null, "crossSectionFb": 1, "errorFb": 0.1}],
              "scans": [{"scan": "s", "scenario": "default", "variant": "default", "channel": "numu -> numu mu- mu+", "target": "Ar", "energyGeV": 5, "x": {"parameter": "newPhysics[0].parameters.mass", "unit": "GeV", "from": 0.001, "to": 100, "points": 400, "spacing": "log"}, "y": null, "standardModelFb": 0.4, "standardModelErrorFb": 0.001, "leastRatio": 1, "greatestRatio": 9, "greatestRatioError": 0.1, "data": "s.csv"}],
              "limits": [{"limits": "l", "constraint": "NASTY", "scenarios": "default", "measured": "0.82", "standardModelChi2": 0.4, "standardModelAllowed": true, "leastChi2": 0.1, "x": "m", "bestFitX": 1, "y": "g", "bestFitY": 2, "allowedRegions": 1}],
              "limitRegions": [{"limits": "l", "constraint": "NASTY", "region": 1, "shareOfPlane": 0.4, "xFrom": 1, "xTo": 2, "yFrom": 3, "yTo": 4, "holdsBestFit": true, "holdsStandardModel": true}],
              "limitCurves": [{"limits": "l", "constraint": "NASTY", "kind": "limit", "curve": 1, "x": 1, "y": 2}],
              "events": [{"scenario": "default", "sample": "events", "file": "events.hepmc3", "format": "hepmc3", "count": 1000, "sumOfWeights": 1000, "unweightingEfficiency": 0.5, "overweightShare": 0, "largestWeight": 1, "crossSectionFb": 0.1, "errorFb": 0.001, "exposure": null, "bytes": 12345, "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}],
              "eventProcesses": [{"scenario": "default", "sample": "events", "process": 700, "channel": "numu -> numu mu- mu+", "contribution": "coherent", "nuclide": "Ar40", "crossSectionFb": 0.1, "errorFb": 0.001, "count": 1000, "sumOfWeights": 1000}],
              "equivalentPhotons": [{"scenario": "default", "variant": "default", "channel": "numu -> numu mu- mu+", "target": "Ar", "contribution": "total", "energyGeV": 5, "exactFb": 0.1, "exactErrorFb": 0.001, "equivalentPhotonsFb": 0.2, "equivalentPhotonsErrorFb": 0.001, "equivalentPhotonsOverExact": 2, "converged": true}],
              "photonCrossSections": [{"scenario": "default", "variant": "default", "channel": "numu -> numu mu- mu+", "invariantMassGeV": 1, "crossSectionFb": 3, "errorFb": 0.001}],
              "laterTable": [{"name": "NASTY", "lengthGeV": 3}],
              "integrals": [
                {"scenario": "default", "integral": "numu -> numu mu- mu+ | coherent Ar40 | 5 GeV", "requestedRelativeError": 0.001, "relativeError": 0.0007, "evaluations": 24576, "chi2PerDof": 0.8, "effectiveSampleSize": 12509, "largestWeightsShare": 0.006, "converged": true},
                {"scenario": "default", "integral": "numu -> numu mu- mu+ | proton | beam average", "requestedRelativeError": 0.001, "relativeError": 0.007, "evaluations": 24576, "chi2PerDof": 0.8, "effectiveSampleSize": 12509, "largestWeightsShare": 0.006, "converged": false}]
            }
            """.Replace("NASTY", JsonValue.Create(Nasty).ToJsonString()[1..^1], StringComparison.Ordinal))!.AsObject();
        results["crossSections"] = new JsonArray([.. Enumerable.Range(0, ManyRows).Select(CrossSection)]);
        results["figures"] = new JsonArray([.. Figures.Select(static f => FigureDescription.Of(new TaskFigure(f.Key, f.Value)))]);
        return results;
    }

    /// <summary>The sample as a run.</summary>
    public static ReportedRun Run() => Run(Json());

    /// <summary>Results with the figures of the sample as a run.</summary>
    public static ReportedRun Run(JsonObject results) => RunFolder.Read(results.ToJsonString(), "results.json", File);

    /// <summary>Writes the sample as the folder of a run.</summary>
    public static void WriteTo(string folder, JsonObject results)
    {
        Directory.CreateDirectory(folder);
        System.IO.File.WriteAllText(Path.Combine(folder, "results.json"), results.ToJsonString());
        foreach (var name in Figures.Keys.SelectMany(static name => new[] { name + ".svg", name + ".csv" }))
            System.IO.File.WriteAllText(Path.Combine(folder, name), File(name));
    }

    /// <summary>A figure of a plane with as many points along each axis, whose value at (x, y) is x y.</summary>
    public static Figure Plane(int points)
    {
        var x = SampleFigures.Logarithmic(0.001, 100.0, points);
        var y = SampleFigures.Logarithmic(1e-4, 1.0, points);
        return new Figure
        {
            Panels =
            [
                new Panel
                {
                    X = new Axis { Label = "m_{Z'} [GeV]", Scale = AxisScale.Logarithmic },
                    Y = new Axis { Label = "g'", Scale = AxisScale.Logarithmic },
                    Layers = [new Contours { X = x, Y = y, Z = [.. from b in y from a in x select a * b], Levels = [new ContourLevel(0.01)], Subject = "product" }],
                },
            ],
        };
    }

    private static string File(string name)
    {
        var figure = Figures[Path.GetFileNameWithoutExtension(name)];
        return name.EndsWith(".svg", StringComparison.Ordinal) ? FigureSvg.Write(figure) : FigureCsv.Write(figure);
    }

    // Falls with the energy, so that sorting changes the order.
    private static JsonObject CrossSection(int number) => new()
    {
        ["scenario"] = "default",
        ["variant"] = number % 2 == 0 ? "default" : Nasty,
        ["channel"] = "numu -> numu mu- mu+",
        ["target"] = "Ar",
        ["contribution"] = "total",
        ["energyGeV"] = 5.0 + number,
        ["crossSectionFb"] = 1000.0 / (1.0 + number),
        ["errorFb"] = 0.5 / (1.0 + number),
        ["evaluations"] = 1000,
        ["chi2PerDof"] = double.Parse("0.5", CultureInfo.InvariantCulture),
        ["converged"] = true,
    };
}
