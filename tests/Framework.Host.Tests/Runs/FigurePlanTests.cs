using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Tests.Runs;

/// <summary>How a figure tells its curves apart.</summary>
public sealed class FigurePlanTests
{
    private static readonly string[] Two = ["a", "b"];
    private static readonly string[] Three = ["c", "d", "e"];

    [Test]
    public void ScenariosArePanelsChannelsColoursAndContributionsLines()
    {
        var plan = Plan(Keys(), Grid(scenarios: Two, channels: Three, contributions: ["coherent", "proton"]));
        Assert.That(Roles(plan), Is.EqualTo((FigureDimension.Scenario, FigureDimension.Channel, FigureDimension.Contribution)));
        Assert.That(plan.ValuesOf(FigureRole.Panels), Is.EqualTo(Two));
        Assert.That(plan.ValuesOf(FigureRole.Colours), Is.EqualTo(Three));
        Assert.That(plan.ValuesOf(FigureRole.Lines), Is.EqualTo(new[] { "coherent", "proton" }));
        Assert.That(plan.Curves, Has.Count.EqualTo(12));
    }

    [Test]
    public void WhatDoesNotDifferNeedsNoRole()
    {
        var plan = Plan(Keys(), Grid(variants: Three));
        Assert.That(Roles(plan), Is.EqualTo(((FigureDimension?)null, (FigureDimension?)FigureDimension.Variant, (FigureDimension?)null)));
        Assert.That(plan.ValuesOf(FigureRole.Panels), Is.EqualTo(new string?[] { null }));
    }

    [Test]
    public void VariantsBesideChannelsAreLines() =>
        Assert.That(Roles(Plan(Keys(), Grid(variants: Two, channels: Three))), Is.EqualTo(((FigureDimension?)null, (FigureDimension?)FigureDimension.Channel, (FigureDimension?)FigureDimension.Variant)));

    [Test]
    public void VariantsBesideChannelsAndContributionsArePanels() =>
        Assert.That(Roles(Plan(Keys(), Grid(variants: Two, channels: Three, contributions: ["coherent", "proton"]))), Is.EqualTo((FigureDimension.Variant, FigureDimension.Channel, FigureDimension.Contribution)));

    [Test]
    public void ARoleThatIsGivenStaysAndTheOthersGiveWay()
    {
        var plan = Plan(Keys() with { Colours = FigureDimension.Contribution }, Grid(scenarios: Two, channels: Three, contributions: ["coherent", "proton"]));
        Assert.That(Roles(plan), Is.EqualTo((FigureDimension.Scenario, FigureDimension.Contribution, FigureDimension.Channel)));
    }

    [Test]
    public void OnlyDecidesWhatIsShownAndInWhichOrder()
    {
        var plan = Plan(Keys() with { Only = new FigureSelectionKeys { Channel = ["e", "c"], Contribution = ["coherent"] } }, Grid(channels: Three, contributions: ["coherent", "proton"]));
        Assert.That(plan.ValuesOf(FigureRole.Colours), Is.EqualTo(new[] { "e", "c" }));
        Assert.That(plan.DimensionOf(FigureRole.Lines), Is.Null, "one contribution is left");
        Assert.That(plan.Curves.Select(static c => c.Channel), Is.EquivalentTo(new[] { "c", "e" }));
    }

    [Test]
    public void ADimensionThatFollowsFromAnotherNeedsNoRole()
    {
        FigureKeySet[] curves = [.. from pair in new[] { ("argon", "Ar40"), ("iron", "Fe56") } from variant in Three select new FigureKeySet(pair.Item1, variant, null, null, null, pair.Item2, "F")];
        Assert.That(Roles(Plan(Keys() with { Panels = FigureDimension.Particle }, curves)), Is.EqualTo(((FigureDimension?)FigureDimension.Particle, (FigureDimension?)FigureDimension.Variant, (FigureDimension?)null)));
        Assert.That(Roles(Plan(Keys(), curves)), Is.EqualTo(((FigureDimension?)FigureDimension.Scenario, (FigureDimension?)FigureDimension.Variant, (FigureDimension?)null)));
    }

    [Test]
    public void CurvesThatWouldLookAlikeAreRefusedWithAWayOut() =>
        Assert.That(
            Problem(Keys(), Grid(scenarios: Two, variants: Two, channels: Three, contributions: ["coherent", "proton"])),
            Is.EqualTo("curves that differ only in their variant would look alike; choose one with 'only: {variant: ['a']}'"));

    [Test]
    public void NineColoursAreRefused() => Assert.That(
        Problem(Keys(), Grid(variants: [.. Enumerable.Range(1, 9).Select(static n => $"v{n}")])),
        Is.EqualTo("colours: there are 8 of them, but 9 of variant to tell apart; choose with 'only: {variant: [...]}'"));

    [Test]
    public void EightColoursAreNot() => Assert.That(Plan(Keys(), Grid(variants: [.. Enumerable.Range(1, 8).Select(static n => $"v{n}")])).ValuesOf(FigureRole.Colours), Has.Count.EqualTo(8));

    [Test]
    public void FiveKindsOfLinesAreRefused() => Assert.That(
        Problem(Keys() with { Lines = FigureDimension.Variant }, Grid(variants: ["a", "b", "c", "d", "e"])),
        Is.EqualTo("lines: there are 4 of them, but 5 of variant to tell apart; choose with 'only: {variant: [...]}'"));

    [Test]
    public void AnUnknownValueIsRefusedWithTheNearestName() => Assert.That(
        Problem(Keys() with { Only = new FigureSelectionKeys { Contribution = ["coherant"] } }, Grid(contributions: ["coherent", "proton"])),
        Is.EqualTo("only: contribution 'coherant' is not in this task; did you mean 'coherent'? (known: coherent, proton)"));

    [Test]
    public void ASelectionThatLeavesNothingIsRefused()
    {
        FigureKeySet[] curves = [new("one", "x", "c", "coherent", null, null, null), new("two", "y", "c", "coherent", null, null, null)];
        Assert.That(Problem(Keys() with { Only = new FigureSelectionKeys { Scenario = ["one"], Variant = ["y"] } }, curves), Is.EqualTo("only: nothing is left to draw"));
    }

    private static (FigureDimension? Panels, FigureDimension? Colours, FigureDimension? Lines) Roles(FigurePlan plan) =>
        (plan.DimensionOf(FigureRole.Panels), plan.DimensionOf(FigureRole.Colours), plan.DimensionOf(FigureRole.Lines));

    private static FigurePlan Plan(FigureKeys keys, IReadOnlyList<FigureKeySet> curves)
    {
        var plan = FigurePlan.Of(keys, curves, out var problem);
        Assert.That(problem, Is.Null);
        return plan!;
    }

    private static string? Problem(FigureKeys keys, IReadOnlyList<FigureKeySet> curves)
    {
        Assert.That(FigurePlan.Of(keys, curves, out var problem), Is.Null);
        return problem;
    }

    private static FigureKeys Keys() => new() { Name = new Located<string>("figure", null!) };

    private static FigureKeySet[] Grid(string[]? scenarios = null, string[]? variants = null, string[]? channels = null, string[]? contributions = null) =>
    [
        .. from scenario in scenarios ?? ["default"]
           from variant in variants ?? ["default"]
           from channel in channels ?? ["numu -> numu mu- mu+"]
           from contribution in contributions ?? ["total"]
           select new FigureKeySet(scenario, variant, channel, contribution, null, null, null),
    ];
}
