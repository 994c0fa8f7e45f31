using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Reports;

/// <summary>A page in a Chromium of its own, spoken to by the DevTools protocol.</summary>
internal sealed class DevToolsPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _browser;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _open = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly CancellationTokenSource _end = new();
    private TaskCompletionSource _loaded = new();
    private Task _reading = Task.CompletedTask;
    private string? _session;
    private int _number;

    private DevToolsPage(Process browser, string profile) => (_browser, _profile) = (browser, profile);

    /// <summary>What the console and the script of the page have complained of since it was opened.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>The first Chromium on the PATH; null if there is none.</summary>
    public static string? Browser => new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(static program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, program)))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts a browser with an empty page.</summary>
    public static async Task<DevToolsPage> StartAsync(string browser)
    {
        var profile = Directory.CreateTempSubdirectory("trident-chromium-").FullName;
        var start = new ProcessStartInfo(browser) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank" })
            start.ArgumentList.Add(argument);
        var page = new DevToolsPage(Process.Start(start) ?? throw new InvalidOperationException($"{browser} does not start"), profile);
        page._browser.OutputDataReceived += static (_, _) => { };
        page._browser.ErrorDataReceived += static (_, _) => { };
        page._browser.BeginOutputReadLine();
        page._browser.BeginErrorReadLine();
        try
        {
            await page.ConnectAsync();
        }
        catch
        {
            await page.DisposeAsync();
            throw;
        }

        return page;
    }

    /// <summary>Opens a file and waits until it is loaded.</summary>
    public async Task OpenAsync(string file)
    {
        _errors.Clear();
        _loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        await _loaded.Task.WaitAsync(Patience);
    }

    /// <summary>Sets the size of the window.</summary>
    public Task ResizeAsync(int width, int height) =>
        SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    /// <summary>Sets what the page is shown on: <c>screen</c> or <c>print</c>, and <c>light</c> or <c>dark</c>.</summary>
    public Task ShowOnAsync(string medium, string scheme) => SendAsync(
        "Emulation.setEmulatedMedia",
        new JsonObject { ["media"] = medium, ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });

    /// <summary>Moves the pointer.</summary>
    public Task PointAtAsync(double x, double y) => SendAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = "mouseMoved", ["x"] = x, ["y"] = y });

    /// <summary>Presses a key.</summary>
    public async Task PressAsync(string key)
    {
        foreach (var type in new[] { "keyDown", "keyUp" })
        {
            var parameters = new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key };
            if (key == "Enter")
                (parameters["text"], parameters["windowsVirtualKeyCode"]) = ("\r", 13);
            await SendAsync("Input.dispatchKeyEvent", parameters);
        }
    }

    /// <summary>The value of an expression of the page.</summary>
    public async Task<JsonNode> EvaluateAsync(string expression)
    {
        var result = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.That(result["exceptionDetails"]?.ToJsonString(), Is.Null, expression);
        return result["result"]!["value"] ?? JsonValue.Create(false);
    }

    /// <summary>The text that an expression of the page gives.</summary>
    public async Task<string> TextAsync(string expression) => (await EvaluateAsync(expression)).GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _socket.Dispose();
        if (!_browser.HasExited)
            _browser.Kill(entireProcessTree: true);
        await _browser.WaitForExitAsync();
        _browser.Dispose();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task ConnectAsync()
    {
        var file = Path.Combine(_profile, "DevToolsActivePort");
        var since = Stopwatch.StartNew();
        string[] lines = [];
        while (lines.Length < 2)
        {
            Assert.That(_browser.HasExited, Is.False, "the browser has ended");
            Assert.That(since.Elapsed, Is.LessThan(Patience), "the browser has not started");
            await Task.Delay(50);
            lines = File.Exists(file) ? await File.ReadAllLinesAsync(file) : [];
        }

        await _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{lines[0]}{lines[1]}"), _end.Token);
        _reading = ReadAsync();
        var target = (string)(await SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }))["targetId"]!;
        _session = (string)(await SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!;
        foreach (var domain in new[] { "Page", "Runtime", "Log" })
            await SendAsync(domain + ".enable", []);
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        var number = Interlocked.Increment(ref _number);
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[number] = answer;
        var message = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
            message["sessionId"] = _session;
        await _socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _end.Token);
        return await answer.Task.WaitAsync(Patience);
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[65536];
        using var message = new MemoryStream();
        while (!_end.IsCancellationRequested)
        {
            var part = await _socket.ReceiveAsync(buffer, _end.Token);
            message.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            Take(JsonNode.Parse(message.ToArray())!.AsObject());
            message.SetLength(0);
        }
    }

    private void Take(JsonObject message)
    {
        if (message["id"] is { } id)
        {
            if (!_open.TryRemove((int)id, out var answer))
                return;
            if (message["error"] is { } error)
                answer.SetException(new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"request {id}: {error.ToJsonString()}")));
            else
                answer.SetResult(message["result"]!);
        }
        else if ((string?)message["method"] == "Page.loadEventFired")
        {
            _loaded.TrySetResult();
        }
        else if ((string?)message["method"] == "Runtime.exceptionThrown"
            || ((string?)message["method"] == "Log.entryAdded" && (string?)message["params"]!["entry"]!["level"] is "error" or "warning")
            || ((string?)message["method"] == "Runtime.consoleAPICalled" && (string?)message["params"]!["type"] is "error" or "warning"))
        {
            _errors.Enqueue(message.ToJsonString());
        }
    }
}
