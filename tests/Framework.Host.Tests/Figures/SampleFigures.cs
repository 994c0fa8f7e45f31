using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

/// <summary>Figures of every shape that a run may ask for, and some that stretch the layout. Their numbers are made up.</summary>
internal static class SampleFigures
{
    private static readonly double[] TenDecades = Logarithmic(1e-2, 1e8, 11);

    /// <summary>The figures by name.</summary>
    public static IReadOnlyDictionary<string, Figure> All { get; } = new Dictionary<string, Figure>(StringComparer.Ordinal)
    {
        ["crossSections"] = CrossSections(),
        ["formFactor"] = FormFactor(),
        ["exclusion"] = Exclusion(),
        ["pointsAndSteps"] = PointsAndSteps(),
        ["tinyRange"] = OfOne(Curve([1.0, 1.0005, 1.001], [1.0, 1.0007, 1.001]) with { Legend = "almost nothing" }),
        ["tinyRangeFarAway"] = OfOne(Curve([1e9, 1e9 + 1.0], [-1e-9, 1e-9])),
        ["hugeLogarithmicRange"] = OfOne(Curve([1e-30, 1.0, 1e30], [1e-30, 1.0, 1e30]), AxisScale.Logarithmic, AxisScale.Logarithmic),
        ["hugeLinearRange"] = OfOne(Curve([-1e30, 0.0, 1e30], [-1e-30, 3e-31, 1e-30])),
        ["negative"] = OfOne(Curve([-1000.0, -999.0], [-0.00012, -0.00011])),
        ["singlePoint"] = OfOne(new Points { X = [3.0], Y = [-2.0], Legend = "one point" }),
        ["singlePointLogarithmic"] = OfOne(new Points { X = [3.0], Y = [2e-7] }, AxisScale.Logarithmic, AxisScale.Logarithmic),
        ["lessThanADecade"] = OfOne(Curve([1.5, 9.0], [3.0, 40.0]), AxisScale.Logarithmic, AxisScale.Logarithmic),
        ["lessThanTwoTicks"] = OfOne(Curve([1.11, 1.19], [3.1e-8, 3.9e-8]), AxisScale.Logarithmic, AxisScale.Logarithmic),
        ["tenDecades"] = OfOne(Curve(TenDecades, [.. TenDecades.Select(static x => x * x)]), AxisScale.Logarithmic, AxisScale.Logarithmic),
        ["longTexts"] = LongTexts(),
        ["fullFrame"] = FullFrame(),
        ["threePanels"] = ThreePanels(),
        ["fourPanels"] = FourPanels(),
        ["small"] = OfOne(Curve([0.0, 12345.0], [0.0, 0.000123])) with { PanelWidth = 140.0, PanelHeight = 110.0 },
    };

    /// <summary>Equal ratios between neighbours, ends included.</summary>
    public static double[] Logarithmic(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from * Math.Pow(to / from, (double)i / (count - 1)))];

    /// <summary>Equal differences between neighbours, ends included.</summary>
    public static double[] Linear(double from, double to, int count) => [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)))];

    /// <summary>A figure of one panel with one layer.</summary>
    public static Figure OfOne(Layer layer, AxisScale x = AxisScale.Linear, AxisScale y = AxisScale.Linear) => new()
    {
        Panels = [new Panel { X = new Axis { Label = "E_\\nu [GeV]", Scale = x }, Y = new Axis { Label = "\\sigma [fb]", Scale = y }, Layers = [layer] }],
    };

    private static Curve Curve(IReadOnlyList<double> x, IReadOnlyList<double> y) => new() { X = x, Y = y };

    private static Figure CrossSections()
    {
        var energies = Logarithmic(0.5, 100.0, 120);
        double Rise(double energy, double threshold, double height) => energy <= threshold ? double.NaN : height * energy * Math.Pow(1.0 - (threshold / energy), 3);
        Panel Panel(string title, double threshold, double scale) => new()
        {
            Title = title,
            X = new Axis { Label = "E_\\nu [GeV]", Scale = AxisScale.Logarithmic, From = 0.5, To = 100.0 },
            Y = new Axis { Label = "\\sigma/E_\\nu [10^{-3} fb/GeV]", Scale = AxisScale.Logarithmic, From = 1e-4, To = 30.0 },
            Layers =
            [
                .. new[] { ("\\nu_\\mu \\to \\nu_e e^+ \\mu^-", 1.0, 0), ("\\nu_\\mu \\to \\nu_\\mu e^+ e^-", 0.2, 1), ("\\bar{\\nu}_\\mu \\to \\bar{\\nu}_\\mu \\mu^+ \\mu^-", 0.1, 2) }
                    .SelectMany(c => new Layer[]
                    {
                        new Band
                        {
                            X = energies,
                            Lower = [.. energies.Select(e => 0.8 * Rise(e, threshold, c.Item2 * scale) / e)],
                            Upper = [.. energies.Select(e => 1.25 * Rise(e, threshold, c.Item2 * scale) / e)],
                            Colour = c.Item3,
                            Legend = c.Item1,
                        },
                        new Curve { X = energies, Y = [.. energies.Select(e => Rise(e, threshold, c.Item2 * scale) / e)], Colour = c.Item3, Legend = c.Item1 },
                        new Curve { X = energies, Y = [.. energies.Select(e => 0.1 * Rise(e, threshold, c.Item2 * scale) / e)], Colour = c.Item3, Style = LineStyle.Dashed },
                    }),
                new Note { Text = title.StartsWith("Co", StringComparison.Ordinal) ? "^{40}Ar" : "protons, neutrons", X = 0.04, Y = 0.93, Coordinates = NoteCoordinates.Frame },
            ],
        };
        return new()
        {
            Title = "Neutrino trident production",
            Columns = 2,
            Panels = [Panel("Coherent", 0.4, 5.0), Panel("Incoherent", 0.7, 1.0)],
        };
    }

    private static Figure FormFactor()
    {
        var q = Linear(0.0, 0.6, 800);
        double F(double qGeV, double radius)
        {
            var x = qGeV * radius / 0.1973;
            return x < 1e-6 ? 1.0 : Math.Abs(3.0 * (Math.Sin(x) - (x * Math.Cos(x))) / (x * x * x) * Math.Exp(-0.5 * Math.Pow(qGeV * 0.9 / 0.1973, 2)));
        }

        return new()
        {
            Panels =
            [
                new Panel
                {
                    X = new Axis { Label = "$Q$ [GeV]" },
                    Y = new Axis { Label = "|$F$($Q$^2)|", Scale = AxisScale.Logarithmic, From = 1e-6 },
                    Layers =
                    [
                        new Curve { X = q, Y = [.. q.Select(x => F(x, 4.0))], Legend = "Fourier-Bessel", Colour = 0 },
                        new Curve { X = q, Y = [.. q.Select(x => F(x, 4.2))], Legend = "three-parameter Fermi", Colour = 1, Style = LineStyle.Dashed },
                        new Curve { X = q, Y = [.. q.Select(x => F(x, 3.8))], Legend = "two-parameter Fermi", Colour = 2, Style = LineStyle.DashDotted },
                    ],
                },
            ],
        };
    }

    private static Figure Exclusion()
    {
        var mass = Logarithmic(1e-3, 1e2, 60);
        var coupling = Logarithmic(1e-5, 1.0, 60);
        var significance = (from g in coupling from m in mass select 1e6 * g * g * g * g / Math.Pow((m * m) + 0.01, 2) * 0.001).ToArray();
        return new()
        {
            Panels =
            [
                new Panel
                {
                    X = new Axis { Label = "m_{Z'} [GeV]", Scale = AxisScale.Logarithmic },
                    Y = new Axis { Label = "g'", Scale = AxisScale.Logarithmic },
                    Layers =
                    [
                        new Region
                        {
                            Polygons = [[new(4.0, double.PositiveInfinity), new(4.0, 2e-2), new(70.0, 5e-2), new(70.0, double.PositiveInfinity)]],
                            Colour = Palette.Grey,
                            Opacity = 0.35,
                            Legend = "search for $Z$ \\to 4\\mu",
                        },
                        new Band { X = mass, Lower = [.. mass.Select(static m => 4e-4 * Math.Sqrt(1.0 + (m * m / 0.02)))], Upper = [.. mass.Select(static m => 9e-4 * Math.Sqrt(1.0 + (m * m / 0.02)))], Colour = 3, Opacity = 0.5, Legend = "($g$ − 2)_\\mu \\pm 2\\sigma" },
                        new Contours
                        {
                            X = mass, Y = coupling, Z = significance, Filled = ContourFill.Above,
                            Levels = [new ContourLevel(2.71) { Legend = "excluded, 95\\% CL", Colour = 0, Opacity = 0.2 }, new ContourLevel(1e-2) { Legend = "projection", Colour = 5, Style = LineStyle.Dashed, Opacity = 0.0 }],
                        },
                    ],
                },
            ],
        };
    }

    private static Figure PointsAndSteps()
    {
        var edges = Linear(0.0, 10.0, 21);
        var values = edges.SkipLast(1).Select(static e => 50.0 * (e + 0.25) * Math.Exp(-0.7 * (e + 0.25))).ToArray();
        var centres = edges.SkipLast(1).Select(static e => e + 0.25).ToArray();
        var measured = values.Select(static (v, i) => v + (Math.Sqrt(v) * Math.Sin(37.0 * i))).ToArray();
        return new()
        {
            Title = "Events and their ratio to the expectation",
            Panels =
            [
                new Panel
                {
                    X = new Axis { Label = "E_\\nu [GeV]" },
                    Y = new Axis { Label = "Events / 0.5 GeV" },
                    Layers =
                    [
                        new Steps { Edges = edges, Values = values, Opacity = 0.2, Legend = "Standard Model" },
                        new Steps { Edges = edges, Values = [.. values.Select(static v => 1.3 * v)], Colour = 5, Style = LineStyle.Dashed, Legend = "$L_\\mu - L_\\tau$, m_{Z'} = 10 MeV" },
                        new Points { X = centres, Y = measured, YErrors = ErrorBars.Symmetric([.. values.Select(Math.Sqrt)]), Legend = "pseudo-data" },
                    ],
                },
                new Panel
                {
                    X = new Axis { Label = "E_\\nu [GeV]", From = 0.0, To = 10.0 },
                    Y = new Axis { Label = "Data / SM", From = 0.0, To = 2.0 },
                    Layers =
                    [
                        new Band { X = edges, Lower = [.. edges.Select(static _ => 0.9)], Upper = [.. edges.Select(static _ => 1.1)], Colour = 1, Opacity = 0.5, Legend = "theory" },
                        new Line { Orientation = Orientation.Horizontal, Value = 1.0, Style = LineStyle.Solid },
                        new Points
                        {
                            X = centres, Y = [.. measured.Zip(values, static (m, v) => m / v)], YErrors = ErrorBars.Symmetric([.. values.Select(static v => 1.0 / Math.Sqrt(v))]),
                            XErrors = ErrorBars.Symmetric([.. centres.Select(static _ => 0.25)]), Marker = Marker.Square, IsOpen = true, Colour = 4, Legend = "pseudo-data",
                        },
                    ],
                },
            ],
        };
    }

    private static Figure LongTexts() => new()
    {
        Title = "A title that goes on and on about what could have been said in the caption, namely that \\sigma(\\nu_\\mu ^{40}Ar \\to \\nu_\\mu \\mu^+ \\mu^- ^{40}Ar) rises with energy",
        Panels =
        [
            new Panel
            {
                Title = "Coherent and incoherent production on ^{40}Ar, with everything that a heading can hold",
                X = new Axis { Label = "a long label of the horizontal axis that does not fit on one line of this figure [10^{-3} GeV^2/c^2]" },
                Y = new Axis { Label = "a long label of the vertical axis that does not fit either, \\sigma/E_\\nu [10^{-38} cm^2/GeV]", From = 1e7, To = 5e7 },
                Layers =
                [
                    Curve([1e-7, 5e-7], [1e7, 5e7]) with { Legend = "the first hypothesis, whose name is as long as those that programs make up from their parameters: g' = 10^{-3}, m_{Z'} = 1 GeV" },
                    Curve([1e-7, 5e-7], [2e7, 1e7]) with { Legend = "the second hypothesis", Colour = 1 },
                ],
            },
        ],
    };

    private static Figure FullFrame()
    {
        var x = Linear(0.0, 10.0, 400);
        return new()
        {
            Panels =
            [
                new Panel
                {
                    X = new Axis { Label = "x" },
                    Y = new Axis { Label = "y" },
                    Layers =
                    [
                        .. Enumerable.Range(0, 7).Select(i => new Curve
                        {
                            X = x, Y = [.. x.Select(t => Math.Sin((3.0 * t) + i))], Colour = i, Style = (LineStyle)(i % 4), Legend = $"\\phi = {i}",
                        }),
                    ],
                },
            ],
        };
    }

    private static Figure ThreePanels() => new()
    {
        Columns = 2,
        Panels =
        [
            OfOne(Curve([0.0, 1.0], [0.0, 1e-12]) with { Legend = "first" }).Panels[0] with { Title = "a" },
            OfOne(Curve([0.0, 1.0], [-123456.0, 123456.0]) with { Legend = "second" }).Panels[0] with { Title = "b" },
            OfOne(Curve([0.0, 1.0], [1e-12, 1.0]) with { Legend = "third" }, y: AxisScale.Logarithmic).Panels[0] with { Title = "c", Legend = LegendPlace.Below },
        ],
    };

    private static Figure FourPanels() => new()
    {
        Title = "Four",
        Columns = 4,
        PanelWidth = 120.0,
        PanelHeight = 120.0,
        Panels =
        [
            .. Enum.GetValues<Marker>().Select(static marker => new Panel
            {
                Title = marker.ToString(),
                X = new Axis { Label = "\\sqrt{s} [GeV]" },
                Y = new Axis { Label = "\\chi^2_{min}" },
                Layers =
                [
                    new Points { X = [1.0, 2.0, 3.0], Y = [3.0, 2.0, 5.0], Marker = marker, Legend = "full" },
                    new Points { X = [1.0, 2.0, 3.0], Y = [4.0, 3.0, 6.0], Marker = marker, IsOpen = true, Legend = "open", Colour = 2 },
                ],
            }),
        ],
    };
}
